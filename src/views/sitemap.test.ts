import { describe, expect, it } from 'vitest';
import { elementsNamed, readXml } from '../tests/checks/xml.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { robotsFile, sitemapFile, sitemapPages } from './sitemap.ts';

const raw: RawContent = {
  soggetti: { comune: {} },
  sessioni: {
    prima: {
      prima: { domande: [{ id: 's1-d1', testo: 'Chi?', formulazione: 'nostra' }] },
    },
  },
  emersi: { punto: { domanda: 's1-d1' } },
  luoghi: { piazza: {} },
  azioni: { sedie: {} },
  impegni: { posare: {} },
  documenti: { atto: {} },
  patti: {
    corrente: { stato: 'condiviso_dal_tavolo' },
    altro: { sigla: 'p2', stato: 'in_scrittura' },
  },
  glossario: { parola: {} },
  pagine: { progetto: {} },
};

const fixed = [
  '/',
  '/azioni/',
  '/che-cosa-aspettarsi/',
  '/cosa-manca/',
  '/dati/',
  '/documenti/',
  '/domande/',
  '/filo/',
  '/glossario/',
  '/impegni/',
  '/indice/',
  '/luoghi/',
  '/patto/',
  '/percorso/',
  '/seguire/',
  '/sessioni/',
  '/soggetti/',
];

describe('the sitemap', () => {
  it('of an empty site has the pages that are always there', () => {
    const paths = sitemapPages(graphOf({})).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(fixed));
    expect(paths.filter((path) => path.includes('404') || path.includes('.'))).toEqual([]);
  });

  it('adds one page for each thing that has its own, and none for anchors', () => {
    const before = new Set(sitemapPages(graphOf({})).map(({ path }) => path));
    const paths = sitemapPages(graphOf(raw)).map(({ path }) => path);
    expect(paths.filter((path) => !before.has(path))).toEqual([
      '/documenti/atto/',
      '/domande/s1-d1/',
      '/filo/sessione/prima/',
      '/filo/stato/fermi/',
      '/filo/stato/senza-legami/',
      '/impegni/posare/',
      '/luoghi/piazza/',
      '/patti/altro/',
      '/progetto/',
      '/sessioni/prima/',
      '/soggetti/comune/',
    ]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('dates a page by the last change of what it shows, where it is known', () => {
    const at = (changed: string) => ({ added: '2031-01-01T10:00:00Z', changed });
    const history = new Map([
      ['sessioni/prima.md', at('2031-02-01T10:00:00Z')],
      ['emersi/punto.md', at('2031-02-28T23:30:00Z')],
    ]);
    const pages = sitemapPages(graphOf(raw, { history }));
    const changed = (path: string) => pages.find((page) => page.path === path)?.changed;
    expect(changed('/sessioni/prima/')).toBe('2031-02-01');
    expect(changed('/domande/s1-d1/')).toBe('2031-03-01');
    expect(changed('/sessioni/')).toBe('2031-02-01');
    expect(changed('/')).toBe('2031-03-01');
    expect(changed('/luoghi/piazza/')).toBeUndefined();
  });

  it('is XML with full addresses', () => {
    const map = readXml(sitemapFile(graphOf(raw)));
    const addresses = elementsNamed(map, 'loc').map(({ text }) => text);
    expect(addresses).toContain('https://esempio.it/sessioni/prima/');
    expect(addresses.every((address) => address?.startsWith('https://esempio.it/'))).toBe(true);
    expect(elementsNamed(map, 'lastmod')).toHaveLength(0);
  });
});

describe('robots.txt', () => {
  it('forbids nothing and names the sitemap', () => {
    const text = robotsFile(graphOf({}));
    expect(text).not.toMatch(/disallow/i);
    expect(text).toContain('Sitemap: https://esempio.it/sitemap.xml\n');
  });
});
