import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkLinks } from './links.ts';

const found = (files: Record<string, string>, toml?: string) =>
  checkLinks(siteOf(files, toml)).map(({ where, message }) => `${where} ${message}`);

test('finds links to nothing, to a missing anchor, without the final slash', () => {
  expect(
    found({
      '/index.html': `
        <a href="/manca/">x</a> <a href="/a/#manca">x</a> <a href="#manca">x</a> <a href="">x</a>
        <a href="/a">x</a> <a href="https://esempio.it/manca/">x</a> <img src="manca.webp">
        <img srcset="/foto.webp 1x, /manca2.webp 2x"> <meta property="og:url" content="https://esempio.it/no/">
        <script type="application/ld+json">{"url":"https://esempio.it/ld/"}</script>`,
      '/a/index.html': '<p id="c-è">',
      '/foto.webp': '',
    }),
  ).toEqual([
    '/ link to /manca/, which does not exist: correct the link or make the page',
    '/ no id="manca" on /a/: correct the link or add the id',
    '/ no id="manca" on /: correct the link or add the id',
    '/ a link to “”: it leads nowhere, give it an address or make it a button',
    '/ link to /a: add the final slash',
    '/ link to /manca/, which does not exist: correct the link or make the page',
    '/ link to /manca.webp, which does not exist: correct the link or make the page',
    '/ link to /manca2.webp, which does not exist: correct the link or make the page',
    '/ link to /no/, which does not exist: correct the link or make the page',
    '/ link to /ld/, which does not exist: correct the link or make the page',
  ]);
});

test('finds dead addresses in feeds, calendars and data', () => {
  const dead = 'https://esempio.it/manca/';
  expect(
    found({
      '/novita.xml': `<feed><link href="${dead}?a=1&amp;b=2"/><p>${dead}a/.</p></feed>`,
      '/dati.json': JSON.stringify([{ indirizzo: `${dead}b/` }]),
      '/dati.csv': `"${dead}d/",Nome\n${dead}e/,Nome\n`,
      '/calendario.ics': `URL:${dead.slice(0, 20)}\r\n ${dead.slice(20)}c/\r\n`,
      '/robots.txt': 'Sitemap: https://esempio.it/sitemap.xml',
    }),
  ).toEqual([
    '/novita.xml link to /manca/, which does not exist: correct the link or make the page',
    '/novita.xml link to /manca/a/, which does not exist: correct the link or make the page',
    '/dati.json link to /manca/b/, which does not exist: correct the link or make the page',
    '/dati.csv link to /manca/d/, which does not exist: correct the link or make the page',
    '/dati.csv link to /manca/e/, which does not exist: correct the link or make the page',
    '/calendario.ics link to /manca/c/, which does not exist: correct the link or make the page',
    '/robots.txt link to /sitemap.xml, which does not exist: correct the link or make the page',
  ]);
});

test('asks to link where a redirect leads', () => {
  const toml = '[[redirects]]\nfrom = "/prima/"\nto = "/dopo/"';
  expect(found({ '/index.html': '<a href="/prima/">x</a>' }, toml)).toEqual([
    '/ link to /prima/, which is redirected: link to /dopo/',
  ]);
});

test('accepts what exists and what is elsewhere', () => {
  expect(
    found({
      '/index.html': `<a href="/a/#c-%C3%A8">x</a> <a href="a/#c-è">x</a> <a href="#top">x</a>
        <a href="https://esempio.it.altrove.it/">x</a> <a href="mailto:a@b.it">x</a> <a href="/f.pdf#page=2">x</a>
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> <a href="https://esempio.it/">x</a>`,
      '/a/index.html': '<p id="c-è">',
      '/f.pdf': '',
    }),
  ).toEqual([]);
});
