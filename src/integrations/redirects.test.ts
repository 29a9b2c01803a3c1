import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedSite } from '../repository/links.ts';
import * as routes from '../routes.ts';
import { readPublishedSite } from './published-site.ts';
import { formatRedirects, planRedirects } from './redirects.ts';

function siteOf(paths: readonly string[], anchors: readonly string[] = []): PublishedSite {
  return {
    exists: (path) => paths.includes(path),
    hasAnchor: (path, id) => anchors.includes(`${path}#${id}`),
  };
}

const leads = (site: PublishedSite, pacts: readonly string[] = []) =>
  planRedirects(site, pacts).map(({ from, to, status }) => `${from} → ${to} ${status}`);

describe('redirects', () => {
  it('lead from the names people try to what is there', () => {
    expect(leads(siteOf(['/luoghi/', '/calendario.ics']))).toEqual([
      '/mappa/ → /luoghi/ 301',
      '/calendario/ → /calendario.ics 301',
    ]);
  });

  it('lead nowhere that does not exist', () => {
    expect(leads(siteOf([]), ['primo-patto'])).toEqual([]);
  });

  it('leave alone a page that is there', () => {
    expect(leads(siteOf(['/luoghi/', '/mappa/']))).toEqual([]);
  });

  it('reach an anchor, or its page where the anchor is not there', () => {
    expect(leads(siteOf(['/percorso/'], ['/percorso/#sez_linee']))).toEqual([
      '/linee/ → /percorso/#sez_linee 301',
      '/fasi/ → /percorso/ 301',
      '/tappe/ → /percorso/ 301',
    ]);
  });

  it('lead from the address of the current pact to its page, for now', () => {
    const site = siteOf(['/patto/', '/patti/del-cortile/']);
    expect(leads(site, ['del-cortile', 'delle-panchine'])).toEqual([
      '/patti/ → /patto/ 301',
      '/patti/delle-panchine/ → /patto/ 302',
      '/patti/delle-panchine/* → /patto/:splat 302',
    ]);
  });

  it('start each from an address of its own, and none leads to another', () => {
    const pages = Object.values(routes).filter((address) => typeof address === 'string');
    const site = siteOf([...pages, routes.page('privacy'), routes.page('accessibilita')]);
    const from = planRedirects(site, []).map((redirect) => redirect.from);
    expect(from.length).toBeGreaterThan(20);
    expect(new Set(from).size).toBe(from.length);
    expect(from.filter(site.exists)).toEqual([]);
  });

  it('are written one a line', () => {
    expect(formatRedirects([{ from: '/mappa/', to: '/luoghi/', status: 301 }])).toBe(
      '# Written by src/integrations/redirects.ts\n/mappa/ /luoghi/ 301\n',
    );
  });
});

describe('a built site', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sito-'));
    mkdirSync(join(folder, 'impegni'));
    writeFileSync(join(folder, 'impegni/index.html'), '<h2 id="verifiche">Verifiche</h2>');
    writeFileSync(join(folder, 'novita.xml'), '<rss/>');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells its pages, its files and their anchors', () => {
    const site = readPublishedSite(folder);
    expect([site.exists('/impegni/'), site.exists('/novita.xml')]).toEqual([true, true]);
    expect([site.exists('/luoghi/'), site.exists('/rss.xml')]).toEqual([false, false]);
    expect(site.hasAnchor('/impegni/', 'verifiche')).toBe(true);
    expect(site.hasAnchor('/impegni/', 'linee')).toBe(false);
    expect(site.hasAnchor('/luoghi/', 'linee')).toBe(false);
  });
});
