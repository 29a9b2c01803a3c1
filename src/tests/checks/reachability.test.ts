import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkReachability } from './reachability.ts';

test('finds pages that no chain of links reaches', () => {
  const site = siteOf({
    '/index.html': '<a href="/a/">x</a>',
    '/a/index.html': '<a href="https://esempio.it/b/#c">x</a>',
    '/b/index.html': '',
    '/isola/index.html': '<a href="/isola/due/">x</a>',
    '/isola/due/index.html': '<a href="/isola/">x</a>',
    '/404.html': '',
    '/admin/index.html': '',
  });
  expect(checkReachability(site).map(({ where }) => where)).toEqual(['/isola/due/', '/isola/']);
});
