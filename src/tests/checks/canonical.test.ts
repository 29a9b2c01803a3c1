import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkCanonical } from './canonical.ts';

test('finds a canonical link that is missing, double or of another page', () => {
  const link = (href: string) => `<link rel="canonical" href="${href}">`;
  const site = siteOf({
    '/index.html': link('https://esempio.it/'),
    '/a/index.html': link('https://esempio.it/'),
    '/b/index.html': link('/b/'),
    '/c/index.html': '',
    '/d/index.html': link('https://esempio.it/d/').repeat(2),
    '/e/index.html': '<meta name="robots" content="noindex">',
    '/404.html': '',
  });
  expect(checkCanonical(site).map(({ where }) => where)).toEqual(['/a/', '/b/', '/c/', '/d/']);
});
