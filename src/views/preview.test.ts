import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { pagePreview, previewKinds } from './preview.ts';

const graph = graphOf({});
const official = graphOf({
  settings: { identita: { natura: 'ufficiale', periodo: '2030–2031', motto: 'E adesso?' } },
});

describe('the image of a page', () => {
  it('says whose site it is, what the page is about and where', () => {
    expect(pagePreview(graph, 'impegno')).toMatchObject({
      name: 'Processo di prova',
      title: 'Impegni',
      subtitle: 'Chi fa che cosa, entro quando',
      place: 'Borgo',
      stamp: 'rings',
    });
    expect(pagePreview(official, 'impegno').place).toBe('Borgo, 2030–2031');
  });

  it('says that a demonstration is not official, and nothing of the kind on an official site', () => {
    expect(pagePreview(graph, 'home').notice).toBe('Sito dimostrativo, non ufficiale');
    expect(pagePreview(official, 'home').notice).toBeUndefined();
  });

  it('opens the home page with the motto', () => {
    expect(pagePreview(graph, 'home').title).toBe('Dalle prove ai fatti');
  });

  it('says the same to who does not see it', () => {
    expect(pagePreview(graph, 'filo').alt).toBe(
      'Processo di prova. Il filo. Dal bisogno alla verifica. Borgo. Sito dimostrativo, non ufficiale.',
    );
    expect(pagePreview(official, 'home').alt).toBe(
      'Processo di prova. E adesso? Borgo, 2030–2031.',
    );
  });

  it('differs from the images of the other kinds', () => {
    const titles = previewKinds.map((kind) => pagePreview(graph, kind).title);
    expect(new Set(titles).size).toBe(previewKinds.length);
  });
});
