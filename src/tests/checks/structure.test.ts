import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkStructure } from './structure.ts';

const page = (title: string, body: string, lang = 'it') =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;

test('finds a missing or repeated title, a wrong number of h1, another language', () => {
  const site = siteOf({
    '/index.html': page('Stesso', '<h1>Uno</h1>'),
    '/a/index.html': page('Stesso', '<h1>Due</h1>'),
    '/b/index.html': page('', '<h1>Uno</h1><h1>Due</h1>'),
    '/c/index.html': page('Altro', '', 'en'),
  });
  expect(checkStructure(site).map(({ where, message }) => `${where} ${message}`)).toEqual([
    '/b/ no title: give one to the layout',
    '/b/ 2 <h1> elements: a page has exactly one',
    '/c/ 0 <h1> elements: a page has exactly one',
    '/c/ <html lang="en">: write lang="it"',
    '/a/ the title “Stesso” is on more pages: give each its own',
    '/ the title “Stesso” is on more pages: give each its own',
  ]);
});

test('leaves the CMS alone and takes an SVG title for what it is', () => {
  const site = siteOf({
    '/index.html': page('Casa', '<h1>Casa</h1><svg><title>Stesso</title></svg>'),
    '/a/index.html': page('Altro', '<h1>Altro</h1><svg><title>Stesso</title></svg>'),
    '/admin/index.html': page('', '', 'en'),
  });
  expect(checkStructure(site)).toEqual([]);
});
