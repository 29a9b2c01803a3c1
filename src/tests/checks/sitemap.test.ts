import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkSitemap } from './sitemap.ts';

const url = (path: string) => `<url><loc>https://esempio.it${path}</loc></url>`;

test('finds pages left out, addresses that are no page, and pages that want to stay out', () => {
  const site = siteOf({
    '/index.html': '',
    '/fuori/index.html': '',
    '/nascosta/index.html': '<meta name="robots" content="noindex, follow">',
    '/404.html': '',
    '/sitemap.xml': `<urlset>${url('/')}${url('/manca/')}${url('/nascosta/')}</urlset>`,
  });
  expect(checkSitemap(site).map(({ where, message }) => `${where} ${message}`)).toEqual([
    '/sitemap.xml lists https://esempio.it/manca/, which is no page: take it away',
    '/fuori/ not in /sitemap.xml: add it, or mark the page noindex',
    '/nascosta/ marked noindex and yet in /sitemap.xml: decide which',
  ]);
});

test('reads the sitemaps of an index', () => {
  const site = siteOf({
    '/index.html': '',
    '/sitemap-index.xml':
      '<sitemapindex><sitemap><loc>https://esempio.it/sitemap-0.xml</loc></sitemap></sitemapindex>',
    '/sitemap-0.xml': `<urlset>${url('/')}</urlset>`,
  });
  expect(checkSitemap(site)).toEqual([]);
});

test('asks for a sitemap', () => {
  expect(checkSitemap(siteOf({ '/index.html': '' }))).toHaveLength(1);
});
