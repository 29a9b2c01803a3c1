import { describe, expect, it } from 'vitest';
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
    '[luogo](luoghi/biblioteca/)',
    '[luogo](../luoghi/biblioteca/)',
    '[luogo][l]\n\n[l]: biblioteca',
  ])('refuses the half address of %j, saying how to write it', (markdown) => {
    expect(rules(markdown)).toEqual(['indirizzo-a-meta']);
    expect(checkProse(markdown, { images: true })[0]?.message).toContain('dall’inizio');
  });

  it('tells of each kind of fault once', () => {
    expect(rules('<b>a</b> ![](x.png) ![](y.png) [z](javascript:a)')).toEqual([
      'html-grezzo',
      'immagine-fuori-dai-media',
      'immagine-senza-alternativa',
      'indirizzo-non-sicuro',
    ]);
    expect(rules('![x](https://esempio.it/x.png)', false)).toEqual(['immagine-fuori-posto']);
  });

  it('reads a text that nests thousands of quotations', () => {
    expect(rules(`${'>'.repeat(9000)} <b>`)).toEqual(['html-grezzo']);
  });
});

describe('addressesIn', () => {
  it('lists links, images and definitions in the order of the text', () => {
    expect(addressesIn('> [a](/a/) **![b](../media/b.png)**\n\n[c]\n\n[c]: /c/#d')).toEqual([
      { url: '/a/', by: 'link' },
      { url: '../media/b.png', by: 'image' },
      { url: '/c/#d', by: 'definition' },
    ]);
  });

  it('reads a text that nests thousands of quotations', () => {
    expect(addressesIn(`${'>'.repeat(9000)} [a](/a/)`)).toEqual([{ url: '/a/', by: 'link' }]);
  });
});
