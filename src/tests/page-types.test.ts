import { expect, test } from 'vitest';
import { siteOf } from './checks/built-site.ts';
import { pageTypes, samplePages } from './page-types.ts';

const types = pageTypes([
  'index.astro',
  '404.astro',
  '[id].astro',
  '_bozza.astro',
  'sessioni/[id].astro',
  'sessioni/index.astro',
  'sessioni/[id]/stampa.astro',
  'guida/[...capitolo].astro',
]);

test('takes the longest page of each kind, the most specific kind first', () => {
  const site = siteOf({
    '/index.html': 'x',
    '/404.html': 'x',
    '/privacy/index.html': 'x',
    '/note-legali/index.html': 'xx',
    '/sessioni/index.html': 'x',
    '/sessioni/s1/index.html': 'x',
    '/sessioni/s2/index.html': 'xxx',
    '/sessioni/s2/stampa/index.html': 'x',
    '/guida/index.html': 'x',
    '/guida/a/b/index.html': 'xx',
    '/admin/index.html': 'xxxxx',
  });
  expect(
    Object.fromEntries([...samplePages(site, types)].map(([type, { address }]) => [type, address])),
  ).toEqual({
    '/': '/',
    '/404.html': '/404.html',
    '/[id]/': '/note-legali/',
    '/sessioni/': '/sessioni/',
    '/sessioni/[id]/': '/sessioni/s2/',
    '/sessioni/[id]/stampa/': '/sessioni/s2/stampa/',
    '/guida/[...capitolo]/': '/guida/a/b/',
  });
});
