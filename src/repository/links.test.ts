import { expect, it } from 'vitest';
import { contentOf } from '../tests/content-builder.ts';
import { brokenLinks, type PublishedSite } from './links.ts';

const site: PublishedSite = {
  exists: (path) => ['/luoghi/', '/dati/luoghi.csv'].includes(path),
  hasAnchor: (path, id) => path === '/luoghi/' && id === 'sez_mappa',
};

const broken = (body: string) =>
  brokenLinks(contentOf({ luoghi: { prova: { body } } }), site).map(
    ({ file, field, message }) => `${file} ${field}: ${message}`,
  );

it.each([
  '[luoghi](/luoghi/)',
  '[luoghi](/luoghi)',
  '[mappa](/luoghi/?q=1#sez_mappa)',
  '[dati](/dati/luoghi.csv)',
  '[verbale](/media/verbale.pdf), [nota](#nota), [sito](https://esempio.it/luoghi/x/)',
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
  expect(broken('[a](/luoghi/#sez_altro)')).toEqual([
    expect.stringContaining('la pagina c’è, ma non ha una parte «sez_altro»'),
  ]);
});
