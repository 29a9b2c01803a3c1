import { describe, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import { checkLinks } from '../checks/links.ts';
import { checkReachability } from '../checks/reachability.ts';
import { checkSitemap } from '../checks/sitemap.ts';
import { sitesUnderTest } from '../sites.ts';

describe.for(sitesUnderTest())('addresses of the $name site', ({ site }) => {
  test('lead somewhere, on pages, in feeds, calendars and data', () => {
    expectNone(checkLinks(site));
  });

  test('reach every page from the home page', () => {
    expectNone(checkReachability(site));
  });

  test('are all in the sitemap, where search engines may come', () => {
    expectNone(checkSitemap(site));
  });
});
