import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PublishedSite } from '../repository/links.ts';
import type { ReadContent } from '../repository/read.ts';
import * as routes from '../routes.ts';
import { readPublishedSite } from './published-site.ts';

/** An address that leads to another: for ever (301), or as long as the content says so (302). */
export interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/** Addresses people try, or copy from another site of the kind, with where the thing is. */
const KNOWN_AS: Readonly<Record<string, readonly string[]>> = {
  [routes.places]: ['/mappa/'],
  [routes.parties]: ['/chi-partecipa/', '/partecipanti/'],
  [routes.sessions]: ['/incontri/'],
  [routes.section(routes.path, 'linee')]: ['/linee/'],
  [routes.section(routes.path, 'fasi')]: ['/fasi/', '/tappe/'],
  [routes.thread]: ['/emersi/'],
  [routes.pact]: ['/patti/'],
  [routes.verifications]: ['/verifiche/'],
  [routes.commitments]: ['/aggiornamenti/'],
  [routes.commitmentsByMonth]: ['/scadenze/'],
  [routes.expectations]: ['/attesi/'],
  [routes.gaps]: ['/che-cosa-manca/', '/mancanze/'],
  [routes.index]: ['/mappa-del-sito/'],
  [routes.openData]: ['/dati-aperti/', '/opendata/', '/open-data/'],
  [routes.follow]: ['/contatti/'],
  [routes.feed]: ['/feed/', '/feed.xml', '/rss/', '/rss.xml', '/atom.xml'],
  [routes.calendar]: ['/calendario/'],
  [routes.sitemap]: ['/sitemap-index.xml', '/sitemap_index.xml'],
  [routes.page('privacy')]: ['/privacy-policy/', '/informativa-privacy/', '/cookie-policy/'],
  [routes.page('accessibilita')]: ['/dichiarazione-di-accessibilita/'],
};

/**
 * Redirects between what was built: none from a page that is there, none to one that is not. An
 * anchor that is not on its page (a list still empty) leaves the page.
 * @param pacts ids of every pact: the current one has no pages of its own but those of `/patto/`
 */
export function planRedirects(site: PublishedSite, pacts: readonly string[]): Redirect[] {
  const known = Object.entries(KNOWN_AS).flatMap(([to, names]) =>
    names.map((from): Redirect => ({ from, to: withinSite(site, to), status: 301 })),
  );
  const current = pacts.map(routes.otherPact).filter((page) => isFree(site, page, routes.pact));
  return [
    ...known.filter(({ from, to }) => isFree(site, from, to)),
    ...current.flatMap((page): Redirect[] => [
      { from: page, to: routes.pact, status: 302 },
      // The pages under it: its plain words, its versions.
      { from: `${page}*`, to: `${routes.pact}:splat`, status: 302 },
    ]),
  ];
}

function isFree(site: PublishedSite, from: string, to: string): boolean {
  return !site.exists(from) && site.exists(to.replace(/#.*$/, ''));
}

function withinSite({ hasAnchor }: PublishedSite, address: string): string {
  const [path = '', id] = address.split('#');
  return id === undefined || hasAnchor(path, id) ? address : path;
}

/** The file that Netlify reads: from, to and status, one redirect a line. */
export function formatRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to, status }) => `${from} ${to} ${status}`);
  return ['# Written by src/integrations/redirects.ts', ...lines, ''].join('\n');
}

/** Writes the redirects of the site into the build. */
export function redirects(options: { read: () => ReadContent }): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { ids } = options.read();
        const plan = planRedirects(readPublishedSite(folder), [...ids.collections.patti].sort());
        writeFileSync(join(folder, '_redirects'), formatRedirects(plan));
        logger.info(`${plan.length} indirizzi portano ad altri`);
      },
    },
  };
}
