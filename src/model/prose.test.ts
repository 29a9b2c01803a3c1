import { describe, expect, it } from 'vitest';
import { renderProse } from '../markdown/render.ts';
import { addressesIn, checkProse } from './prose.ts';

const rules = (markdown: string, images = true) =>
  checkProse(markdown, { images }).map(({ rule }) => rule);

describe('checkProse', () => {
  it.each([
    '![Sala](../media/luoghi/sala.jpg)',
    '![Sala](../media/sala.JPEG "La sala")',
    '![Sala][s]\n\n[s]: ../media/sala.avif',
    '[verbale](../media/verbale.pdf), [sito](https://esempio.it/a.png), [qui](/luoghi/#sez_mappa), [su](#nota)',
    'Un file citato: `![x](https://esempio.it/x.png)`',
  ])('accepts %j', (markdown) => {
    expect(rules(markdown)).toEqual([]);
  });

  it.each([
    '![x](https://esempio.it/x.png)',
    '![x](//esempio.it/y.png)',
    '![x][y]\n\n[y]: https://esempio.it/y.png',
    '![x][y]\n\n[y]: //esempio.it/y.png\n[y]: ../media/y.png',
    '![x](foto.jpg)',
    '![x](/media/foto.jpg)',
    '![x](../sessioni/a.md)',
    '![x](../media/disegno.svg)',
    '![x](../media/foto.jpg?grande)',
    '![x](<>)',
  ])('refuses the image of %j, saying where images stand', (markdown) => {
    expect(rules(markdown)).toEqual(['immagine-fuori-dai-media']);
    expect(checkProse(markdown, { images: true })[0]?.message).toContain('../media/');
  });

  it.each([
    '[sito](www.esempio.it)',
    '[qui](//esempio.it/)',
    '[qui](/\\esempio.it/)',
    '[luogo](luoghi/biblioteca/)',
    '[luogo](../luoghi/biblioteca/)',
    '[luogo][l]\n\n[l]: biblioteca',
  ])('refuses the half address of %j, saying how to write it', (markdown) => {
    expect(rules(markdown)).toEqual(['indirizzo-a-meta']);
    expect(checkProse(markdown, { images: true })[0]?.message).toContain('dall’inizio');
  });

  it('tells of every fault, and of a tag with its closing once', () => {
    expect(
      rules('<b>a</b> ![](x.png) ![](y.png) [z](javascript:a) [w](javascript:b) </i>'),
    ).toEqual([
      'html-grezzo',
      'immagine-fuori-dai-media',
      'immagine-senza-alternativa',
      'immagine-fuori-dai-media',
      'immagine-senza-alternativa',
      'indirizzo-non-sicuro',
      'indirizzo-non-sicuro',
      'html-grezzo',
    ]);
    expect(rules('![x](https://esempio.it/x.png)', false)).toEqual(['immagine-fuori-posto']);
  });

  it.each([
    'Il regolamento[^1] e lo statuto[^2].\n\n[^1]: Ibidem.\n[^2]: Art. 3, [qui](/documenti/).',
    '| Giorno | Dove |\n| --- | --- |\n| lunedì | [sala](/luoghi/sala/) |',
    '| [a|b](javascript:x) | due celle, nessun collegamento |\n| --- | --- | --- |',
    'Scrivi a urp@esempio.it o guarda www.esempio.it.',
  ])('reads %j as the pages do', (markdown) => {
    expect(rules(markdown)).toEqual([]);
  });

  it('finds what a note leads to', () => {
    const markdown = 'Nota[^1].\n\n[^1]: [x](javascript:alert(1))';
    expect(addressesIn(markdown).map(({ url }) => url)).toEqual(['javascript:alert(1)']);
    expect(rules(markdown)).toEqual(['indirizzo-non-sicuro']);
  });

  it('reads a text that nests thousands of quotations', () => {
    expect(rules(`${'>'.repeat(9000)} <b>`)).toEqual(['html-grezzo']);
  });
});

describe('addressesIn', () => {
  it('lists bare addresses as the pages lead to them', () => {
    const markdown = 'Qui: https://esempio.it/a, WWW.esempio.it/b e (urp@esempio.it).';
    const written = addressesIn(markdown).map(({ url }) => url);
    expect(written).toHaveLength(3);
    for (const url of written) expect(renderProse(markdown, 'prova')).toContain(`href="${url}"`);
  });

  it('lists links, images and definitions in the order of the text', () => {
    expect(addressesIn('> [a](/a/) **![b](../media/b.png)**\n\n[c]\n\n[c]: /c/#d')).toEqual([
      { url: '/a/', by: 'link' },
      { url: '../media/b.png', by: 'image' },
      { url: '/c/#d', by: 'definition' },
    ]);
  });

  it('reads a text that nests thousands of quotations', () => {
    expect(addressesIn(`${'>'.repeat(9000)} [a](/a/)`)).toEqual([{ url: '/a/', by: 'link' }]);
    expect(addressesIn(`${'>'.repeat(9000)} www.a.it`)).toHaveLength(1);
  });
});
