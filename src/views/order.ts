import type { Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import { alphabetical } from '../text/words.ts';

type Session = Entry<'sessioni'>;

/** Earlier first. A session without a day comes right after the day it cannot precede. */
export function compareSessions(a: Session, b: Session): number {
  return (
    sortingDay(a).localeCompare(sortingDay(b)) ||
    Number(a.data.data === undefined) - Number(b.data.data === undefined) ||
    (a.data.ora_inizio ?? '').localeCompare(b.data.ora_inizio ?? '') ||
    (a.data.numero ?? 0) - (b.data.numero ?? 0) ||
    a.id.localeCompare(b.id)
  );
}

function sortingDay({ data }: Session): string {
  return data.data ?? data.non_prima_del ?? '9999';
}

function compareQuestions(a: Question, b: Question): number {
  return compareSessions(a.session, b.session) || a.number - b.number;
}

/** What was ordered once for a graph: every page of a kind asks for the same order. */
const ordered = new WeakMap<Graph, Map<string, readonly unknown[]>>();

/** The same list for the same graph and name; it is made the first time it is asked for. */
export function once<T>(graph: Graph, name: string, make: () => T[]): readonly T[] {
  const lists = ordered.get(graph) ?? new Map<string, readonly unknown[]>();
  ordered.set(graph, lists);
  const known = lists.get(name) as readonly T[] | undefined;
  if (known !== undefined) return known;
  const made = make();
  lists.set(name, made);
  return made;
}

export function sessionsInOrder(graph: Graph): readonly Session[] {
  return once(graph, 'sessions', () => [...graph.content.sessioni].sort(compareSessions));
}

export function questionsInOrder(graph: Graph): readonly Question[] {
  return once(graph, 'questions', () => [...graph.questions.values()].sort(compareQuestions));
}

export function placesInOrder(graph: Graph): readonly Entry<'luoghi'>[] {
  return once(graph, 'places', () => byTitle(graph.content.luoghi));
}

/** States in the order in which the list has them: what welcomes first. */
export const PLACE_STATES = ['riconosciuto', 'candidato', 'citato', 'sospeso'] as const;

/** Places as their list has them: state by state, and by title. */
export function placesByState(graph: Graph): readonly Entry<'luoghi'>[] {
  return once(graph, 'places by state', () =>
    PLACE_STATES.flatMap((state) =>
      placesInOrder(graph).filter(({ data }) => data.stato === state),
    ),
  );
}

export function partiesInOrder(graph: Graph): readonly Entry<'soggetti'>[] {
  return once(graph, 'parties', () => byTitle(graph.content.soggetti));
}

export function linesInOrder(graph: Graph): readonly Entry<'linee'>[] {
  return once(graph, 'lines', () =>
    [...graph.content.linee].sort((a, b) => a.data.ordine - b.data.ordine),
  );
}

/** Free pages of one section, in the order the editors gave them. */
export function pagesOf(
  graph: Graph,
  section: Entry<'pagine'>['data']['sezione'],
): readonly Entry<'pagine'>[] {
  return once(graph, `pages:${section}`, () =>
    graph.content.pagine
      .filter(({ data }) => data.sezione === section)
      .sort((a, b) => (a.data.ordine ?? 99) - (b.data.ordine ?? 99)),
  );
}

const italian = new Intl.Collator('it');

/** Italian alphabetical order by title. */
export function byTitle<E extends { data: { titolo: string } }>(entries: readonly E[]): E[] {
  return entries
    .map((entry) => ({ entry, key: alphabetical(entry.data.titolo) }))
    .sort((a, b) => italian.compare(a.key, b.key))
    .map(({ entry }) => entry);
}

/** A part of a list, under a title of its own. */
export interface Group<T> {
  id: string;
  title: string;
  intro: string;
  items: readonly T[];
}

/** A long list in pages of so many items; a group may go on from one page to the next. */
export function inPages<T>(groups: readonly Group<T>[], size: number): Group<T>[][] {
  const all = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
  const pages = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: pages }, (_, page) => {
    const own = all.slice(page * size, (page + 1) * size);
    return groups
      .map((group) => ({
        ...group,
        items: own.filter((one) => one.group === group).map(({ item }) => item),
      }))
      .filter(({ items }) => items.length > 0);
  });
}

/** Numbers of the pages after the first. */
export function pagesAfterFirst(pages: readonly unknown[]): number[] {
  return pages.slice(1).map((_, index) => index + 2);
}

/** The neighbours of an item in a list. */
export function neighbours<T>(
  items: readonly T[],
  item: T,
): { previous: T | undefined; next: T | undefined } {
  const position = items.indexOf(item);
  return {
    previous: position > 0 ? items[position - 1] : undefined,
    next: position >= 0 ? items[position + 1] : undefined,
  };
}
