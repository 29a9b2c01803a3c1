import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, formatMonth } from '../text/dates.ts';
import { addressOf, type Link } from './address.ts';
import { monthOf, newsAddress } from './news-addresses.ts';
import { newsDays, type NewsItem } from './news-days.ts';
import { once } from './order.ts';

/** What changed in the entries that stand on one page. */
export interface PageChanges {
  /** The latest few. */
  latest: {
    iso: string;
    day: string;
    /** Where the same is told with the texts before and after. */
    href: string;
    /** Of what, where the page is of several things. */
    title: string | undefined;
    /** Empty where the page has no room for it. */
    said: string[];
  }[];
  /** The months in which it changed before that. */
  older: Link[];
}

const LATEST = 3;

/**
 * @param entries those whose content the page shows; the changes are of those that stand there.
 * @param room whether the page has room for what changed, and not only for when
 */
export function changesOnPage(
  graph: Graph,
  path: string,
  entries: readonly Entry[],
  room = true,
): PageChanges | undefined {
  if (!graph.memory.known) return undefined;
  const known = newsByThing(graph);
  const here = entries
    .filter(({ collection, id }) => known.has(`${collection}/${id}`))
    .map((entry) => ({ entry, address: addressOf(graph, entry) }))
    .filter(({ address }) => address.replace(/#.*$/, '') === path);
  const news = here
    .flatMap(({ entry, address }) =>
      (known.get(`${entry.collection}/${entry.id}`) ?? [])
        // That a thing was new once is no change of it.
        .filter(({ item }) => !item.isNew)
        .map((dated) => ({ ...dated, title: address === path ? undefined : dated.item.title })),
    )
    .sort((a, b) => b.day.localeCompare(a.day));
  if (news.length === 0) return undefined;
  return {
    latest: news.slice(0, LATEST).map(({ day, item, title }) => ({
      iso: day,
      day: formatDate(day),
      href: newsAddress(day, item.id),
      title,
      said: room ? item.said.map(({ text }) => text) : [],
    })),
    older: monthsOf(news.slice(LATEST)),
  };
}

interface DatedItem {
  day: string;
  item: NewsItem;
}

function newsByThing(graph: Graph): ReadonlyMap<string, DatedItem[]> {
  const [byThing] = once(graph, 'news by thing', () => [
    Map.groupBy(
      newsDays(graph).flatMap(({ day, items }) => items.map((item) => ({ day, item }))),
      ({ item }) => item.thing,
    ),
  ]);
  return byThing ?? new Map<string, DatedItem[]>();
}

function monthsOf(news: readonly DatedItem[]): Link[] {
  const first = new Map<string, Link>();
  for (const { day, item } of news) {
    const month = monthOf(day);
    if (!first.has(month)) {
      first.set(month, { href: newsAddress(day, item.id), text: formatMonth(month) });
    }
  }
  return [...first.values()];
}

/** Why the page of an entry does not tell what changed in it; undefined where it can. */
export function whyNoChanges(
  graph: Graph,
  path: string,
  entries: readonly Entry[],
): Link | undefined {
  if (graph.memory.known || !entries.some((entry) => addressOf(graph, entry) === path)) {
    return undefined;
  }
  return { href: routes.news, text: 'Che cosa è cambiato in questa pagina, qui non si sa' };
}
