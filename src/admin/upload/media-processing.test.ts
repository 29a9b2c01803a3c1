import { describe, expect, it } from 'vitest';
import { getMediaProcessingFileName, transformImage } from './media-processing.ts';
import { keptSize } from './picture.ts';

describe('an uploaded file', () => {
  it.each([
    ['facciata.jpeg', 'facciata.jpg'],
    ['foto-1-.heic', 'foto-1.jpg'],
    ['schema.png', 'schema.png'],
    ['verbale-1-.pdf', 'verbale-1.pdf'],
  ])('called %s is kept as %s', (name, kept) => {
    expect(getMediaProcessingFileName(name)).toBe(kept);
  });

  it('that is a document is kept as it is', async () => {
    const file = new File(['%PDF'], 'atto.pdf');
    expect(await transformImage(file, 'content/media/atto.pdf')).toEqual([
      { file, path: 'content/media/atto.pdf' },
    ]);
  });

  it.each(['disegno.svg', 'pagina.html', 'testo.docx'])('called %s is refused', async (name) => {
    await expect(transformImage(new File(['x'], name), name)).rejects.toThrow(/sito/);
  });

  it('that is a picture is made smaller, never larger', () => {
    expect(keptSize(4000, 3000)).toEqual({ width: 2000, height: 1500 });
    expect(keptSize(300, 200)).toEqual({ width: 300, height: 200 });
  });
});
