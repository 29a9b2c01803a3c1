import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { elementsOf, metaContents } from '../checks/html-page.ts';
import { publicPages } from '../checks/page-kind.ts';
import { headersFor } from '../netlify-rules.ts';
import { sitesUnderTest } from '../sites.ts';

/** Bytes of all its JavaScript, compressed with gzip. */
const BUDGET = 1_130_000;

describe.for(sitesUnderTest())('the CMS of the $name site', ({ site }) => {
  const page = site.pages.find(({ address }) => address === '/admin/');
  const files = [...site.files].filter((path) => path.startsWith('/admin/'));
  const scripts = files.filter((path) => path.endsWith('.js'));

  test('is a page that search engines leave alone', () => {
    expect(page && metaContents(page, 'robots')).toEqual(['noindex, nofollow']);
    expect(headersFor(site.rules, '/admin/')['x-robots-tag']).toBe('noindex, nofollow');
    expect(page && elementsOf(page, 'noscript')).toHaveLength(1);
  });

  test('is light enough, and kept by browsers', () => {
    const bytes = scripts.map((path) => gzipSync(site.read(path)).length);
    expect(scripts).not.toEqual([]);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
    for (const path of scripts) {
      expect(path).toMatch(/-[\w-]{8}\.js$/);
      expect(headersFor(site.rules, path)['cache-control']).toContain('immutable');
    }
  });

  test('runs only files of the site', () => {
    const policy = headersFor(site.rules, '/admin/')['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'none';.*script-src 'self';/);
    expect(policy).not.toContain('unsafe-eval');
    const inline =
      page && elementsOf(page, 'script').filter(({ attributes }) => !attributes['src']);
    expect(inline?.map(({ attributes }) => attributes['type'])).toEqual(['application/json']);
  });

  test('is on no public page', () => {
    // The home page sends on to it who comes from an invitation, and the guide leads to it.
    const loading = publicPages(site).filter(({ source }) =>
      /src="\/admin\/|\/admin\/programma\//.test(source),
    );
    expect(loading.map(({ address }) => address)).toEqual([]);
  });
});
