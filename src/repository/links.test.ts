import { expect, it } from 'vitest';
import { contentOf, type RawContent } from '../tests/content-builder.ts';
import { brokenLinks, type ReachableSite } from './links.ts';

const site: ReachableSite = {
  origin: 'https://sito.esempio.it',
  exists: (path) => ['/luoghi/', '/dati/luoghi.csv'].includes(path),
  hasAnchor: (path, id) => path === '/luoghi/' && id === 'sez_mappa',
  redirectOf: (path) => (path === '/mappa/' ? '/luoghi/' : undefined),
};

const brokenIn = (raw: RawContent, written = new Map<string, unknown>()) =>
  brokenLinks({ content: contentOf(raw), written }, site).map(
    ({ file, field, message }) => `${file} ${field}: ${message}`,
  );

const broken = (body: string) => brokenIn({ luoghi: { prova: { body } } });

it.each([
  '[luoghi](/luoghi/)',
  '[luoghi](/luoghi)',
  '[mappa](/luoghi/?q=1#sez_mappa)',
  '[mappa](https://sito.esempio.it/luoghi/#sez_mappa)',
  '[dati](/dati/luoghi.csv)',
  '[verbale](/media/verbale.pdf), [nota](#nota), [sito](https://esempio.it/luoghi/x/)',
  '[posta](mailto:urp@esempio.it), [telefono](tel:0541000000)',
])('finds nothing wrong in %j', (body) => {
  expect(broken(body)).toEqual([]);
});

it('finds links to pages that are not there, in every text of an entry', () => {
  expect(broken('[a](/sessioni/mai-stata/) e [b][b]\n\n[b]: /luogo/')).toEqual([
    expect.stringContaining('luoghi/prova.md body: un collegamento porta a «/sessioni/mai-stata/»'),
    expect.stringContaining('porta a «/luogo/», ma sul sito questa pagina non c’è'),
  ]);
});

it('finds links to a part that a page does not have', () => {
  expect(broken('[a](/luoghi/#sez_altro) [b](/luoghi/#100%)')).toEqual([
    expect.stringContaining('la pagina c’è, ma non ha una parte «sez_altro»'),
    expect.stringContaining('la pagina c’è, ma non ha una parte «100%»'),
  ]);
});

it('says where a page is that the link calls by another name', () => {
  expect(broken('[a](/mappa)')).toEqual([expect.stringMatching(/«\/mappa».*scrivi \/luoghi\/\./)]);
});

it('reads the site’s own address as an internal one, also in a field and bare', () => {
  expect(broken('Vedi http://sito.esempio.it/morta/ ora.')).toEqual([
    expect.stringContaining('questa pagina non c’è'),
  ]);
  const fonti = [{ titolo: 'La pagina', url: 'https://sito.esempio.it/morta/' }];
  expect(brokenIn({ luoghi: { prova: { fonti } } })).toEqual([
    expect.stringContaining('luoghi/prova.md fonti.0.url: un collegamento porta a'),
  ]);
  const written = new Map([['luoghi/prova.md', { fonti: [{}, ...fonti] }]]);
  expect(brokenIn({ luoghi: { prova: { fonti } } }, written)).toEqual([
    expect.stringContaining('luoghi/prova.md fonti.1.url'),
  ]);
});

it('tells of what is no address at all', () => {
  expect(broken('[a](https://[/)')).toEqual([expect.stringContaining('non è un indirizzo')]);
});
