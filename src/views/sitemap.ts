import { type CollectionName, collectionNames, type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { dayInRome } from '../text/dates.ts';
import { element, xmlDocument } from '../text/xml.ts';
import { addressOf } from './address.ts';
import { guideTaskNames } from './guide-tasks.ts';
import { furtherPagesOf, placeLists } from './place-lists.ts';
import { furtherPages } from './places.ts';
import { mustFind } from './lookup.ts';
import { differencePages, plainPages, versionsPages } from './pact-pages.ts';
import { selectionAddress, threadSelections } from './thread-selections.ts';
import { newsParts } from './news.ts';

/** A page of the site. */
export interface SitemapPage {
  path: string;
  /** Day of the last change of what it shows, `YYYY-MM-DD`; absent where it is not known. */
  changed: string | undefined;
}

/** What every way to look at the commitments shows. */
const COMMITTED: readonly CollectionName[] = ['impegni', 'aggiornamenti', 'verifiche'];

const ON_THREADS: readonly CollectionName[] = [
  'emersi',
  'sessioni',
  'azioni',
  'impegni',
  'verifiche',
];

/** Collections that a page lists, beside what has its address there. */
const listed: Readonly<Record<string, readonly CollectionName[]>> = {
  [routes.home]: collectionNames,
  [routes.path]: ['percorso', 'linee', 'sessioni'],
  [routes.sessions]: ['sessioni'],
  [routes.questions]: ['sessioni'],
  [routes.thread]: ON_THREADS,
  [routes.places]: ['luoghi'],
  [routes.pact]: ['impegni'],
  [routes.commitments]: COMMITTED,
  [routes.commitmentsByState]: COMMITTED,
  [routes.commitmentsByMonth]: COMMITTED,
  [routes.commitmentsByParty]: COMMITTED,
  [routes.commitmentsByPlace]: COMMITTED,
  [routes.commitmentsByLine]: COMMITTED,
  [routes.verifications]: COMMITTED,
  [routes.parties]: ['soggetti', 'sessioni'],
  [routes.documents]: ['documenti'],
  [routes.news]: collectionNames,
  [routes.gaps]: collectionNames,
  [routes.index]: collectionNames,
  [routes.openData]: collectionNames,
};

/** What is no page to read: the editors' room, the answer to a form, the map alone for other sites. */
const UNLISTED = [routes.admin, routes.proposalThanks, routes.embeddedMap];

/** Addresses that are always there: those of `routes.ts` that do not depend on an entry. */
function fixedPages(): string[] {
  return Object.values<unknown>(routes)
    .filter((route) => typeof route === 'string')
    .filter((route) => route.endsWith('/') && !UNLISTED.some((start) => route.startsWith(start)));
}

/** Entries by the page on which they stand, and questions with their session's entry. */
function entriesByPage(graph: Graph): Map<string, Entry[]> {
  const pages = new Map<string, Entry[]>(fixedPages().map((path) => [path, []]));
  for (const task of guideTaskNames) pages.set(routes.guideTask(task), []);
  for (const name of collectionNames) pages.set(routes.guideForm(name), []);
  for (const selection of threadSelections(graph)) {
    pages.set(
      selectionAddress(selection),
      ON_THREADS.flatMap((name): Entry[] => graph.content[name]),
    );
  }
  for (const part of newsParts(graph)) pages.set(routes.newsPart(part), []);
  const add = (address: string, entry: Entry) => {
    const path = address.replace(/#.*$/, '');
    pages.set(path, [...(pages.get(path) ?? []), entry]);
  };
  for (const entry of graph.entries.values()) add(addressOf(graph, entry), entry);
  const ofPacts = [plainPages, versionsPages, differencePages].flatMap((pagesOf) => pagesOf(graph));
  for (const { path, id } of ofPacts) add(path, mustFind(graph, 'patti', id));
  for (const { id, session } of graph.questions.values()) add(routes.question(id), session);
  for (const address of placeAddresses(graph)) pages.set(address, [...graph.content.luoghi]);
  return pages;
}

/** Pages of the list of places after the first, and lists of those that have something in common. */
function placeAddresses(graph: Graph): string[] {
  return [
    ...furtherPages(graph).map(routes.placesPage),
    ...placeLists(graph, graph.today).flatMap((list) =>
      [1, ...furtherPagesOf(list)].map((number) => routes.placeList(list.filter, list.key, number)),
    ),
  ];
}

function lastChange(graph: Graph, entries: readonly Entry[]): string | undefined {
  const changes = entries
    .flatMap(({ collection, id }) => graph.history.get(fileOf(collection, id))?.changed ?? [])
    .map((changed) => Date.parse(changed));
  return changes.length === 0 ? undefined : dayInRome(new Date(Math.max(...changes)));
}

/** Every page of the site, in order of address; not the one for addresses that do not exist. */
export function sitemapPages(graph: Graph): SitemapPage[] {
  return [...entriesByPage(graph)]
    .map(([path, entries]) => {
      const shown = (listed[path] ?? []).flatMap((name): Entry[] => graph.content[name]);
      return { path, changed: lastChange(graph, [...entries, ...shown]) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The sitemap (sitemaps.org 0.9). */
export function sitemapFile(graph: Graph): string {
  const urls = sitemapPages(graph).map(({ path, changed }) =>
    element('url', [
      element('loc', `${graph.site}${path}`),
      ...(changed === undefined ? [] : [element('lastmod', changed)]),
    ]),
  );
  return xmlDocument(
    element('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }),
  );
}

/** Everything may be read; the sitemap tells where it is. */
export function robotsFile(graph: Graph): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${graph.site}${routes.sitemap}\n`;
}
