import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { cardOf, type PlaceCard } from '../text/places/card.ts';
import type { PlacesFile } from '../text/places/file.ts';
import { FILTER_LABELS, NOW } from '../text/places/state.ts';
import { count, formatNumber } from '../text/words.ts';
import type { Entry } from '../model/registry.ts';
import { type Group, inPages, once, pagesAfterFirst, placesByState } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { type PageNumbers, pageNumbers } from './page-numbers.ts';
import { groupsByState } from './place-groups.ts';
import { type PlaceList, placeLists } from './place-lists.ts';
import { placesFile, placeTexts } from './places-file.ts';

/** Cards of one page of the list. */
export const CARDS_ON_A_PAGE = 100;

/** A card and where its place is. */
export type LinkedCard = PlaceCard & { href: string };

/** Something to narrow the list by, or a list that is ready. */
export interface Choice {
  value: string;
  name: string;
  /** How many places: "5"; undefined where only a browser can count them. */
  total: string | undefined;
  href: string | undefined;
}

export interface ChoiceGroup {
  filter: keyof typeof FILTER_LABELS;
  label: string;
  choices: Choice[];
}

export interface PlacesPage {
  meta: PageMeta;
  total: number;
  /** On the first page of many all the groups there are, also those that begin on another. */
  groups: Group<LinkedCard>[];
  numbers: PageNumbers | undefined;
  /** Only on the first page. */
  first:
    | {
        /** The lists that are ready. */
        lists: ChoiceGroup[];
        /** What the list can be narrowed by; empty where it has nothing of it. */
        filters: ChoiceGroup[];
        /** Whether some place has a position to measure from. */
        hasPositions: boolean;
        /** What to make the cards of other pages of, where there are any. */
        blank: LinkedCard | undefined;
        /** Parts of the territory that have a name. */
        zones: { name: string; text: string }[];
      }
    | undefined;
}

/** What one can do and how one enters is said only where somebody wrote it. */
function describeAll(places: readonly Entry<'luoghi'>[]): string {
  const told = places.some(({ data }) => data.accoglienza ?? data.accessibilita);
  const number = count(places.length, 'luogo', 'luoghi', 'I luoghi');
  return told
    ? `${number} del percorso: che cosa ci si fa, come si entra, chi ha controllato e quando.`
    : `${number} nominati dal percorso: dove sono, e che cosa c’entrano.`;
}

/** Cards by id, made once for all the pages of the list. */
function cardsById(graph: Graph, today: string): ReadonlyMap<string, LinkedCard> {
  return new Map(
    once(graph, `place cards ${today}`, () => {
      const file = placesFile(graph, today);
      const texts = placeTexts(graph, today);
      return file.places.flatMap((place, at): [string, LinkedCard][] => {
        const own = texts[at];
        if (own === undefined) return [];
        return [[place.id, { ...cardOf(file, place, own), href: routes.place(place.id) }]];
      });
    }),
  );
}

function choicesOf(lists: readonly PlaceList[]): ChoiceGroup[] {
  const filters = [...new Set(lists.map(({ filter }) => filter))];
  return filters.map((filter) => ({
    filter,
    label: FILTER_LABELS[filter],
    choices: lists
      .filter((list) => list.filter === filter)
      .map(({ key, name, total }) => ({
        value: key,
        name,
        total: formatNumber(total),
        href: routes.placeList(filter, key),
      })),
  }));
}

/** Ready lists, and what only a browser can answer: who is open now. */
function withNow(groups: readonly ChoiceGroup[]): ChoiceGroup[] {
  const now: Choice = { value: NOW, name: 'Adesso', total: undefined, href: undefined };
  return groups.map((group) =>
    group.filter === 'aperto' ? { ...group, choices: [now, ...group.choices] } : group,
  );
}

const BLANK: LinkedCard = {
  id: '',
  href: routes.places,
  what: 'Luogo',
  name: 'Luogo',
  onMap: false,
  summary: '',
  address: '',
  position: '',
  activities: '',
  facts: [],
  checked: { text: '', stale: false },
};

function firstPage(
  graph: Graph,
  today: string,
  { places }: PlacesFile,
  isOnlyPage: boolean,
): PlacesPage['first'] {
  const lists = choicesOf(placeLists(graph, today));
  return {
    lists,
    filters: withNow(lists),
    hasPositions: places.some(({ lat }) => lat !== undefined),
    blank: isOnlyPage ? undefined : BLANK,
    zones: graph.content.settings.vocabolari.zone.flatMap(({ nome, descrizione }) =>
      descrizione === undefined ? [] : [{ name: nome, text: descrizione }],
    ),
  };
}

function pagesOfPlaces(graph: Graph): Group<Entry<'luoghi'>>[][] {
  return inPages(
    groupsByState(placesByState(graph), (place) => place),
    CARDS_ON_A_PAGE,
  );
}

/** Numbers of the pages of the list after the first. */
export function furtherPages(graph: Graph): number[] {
  return pagesAfterFirst(pagesOfPlaces(graph));
}

/** @param number of the page, from 1 */
export function placesPage(graph: Graph, today: string, number = 1): PlacesPage {
  const places = placesByState(graph);
  const pages = pagesOfPlaces(graph);
  const shown = new Map((pages[number - 1] ?? []).map((group) => [group.id, group.items]));
  const cards = cardsById(graph, today);
  const groups = groupsByState(places, ({ id }) => id).map((group) => ({
    ...group,
    items: (shown.get(group.id) ?? []).flatMap(({ id }) => cards.get(id) ?? []),
  }));
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: 'I luoghi',
      titleSuffix: number === 1 ? undefined : `pagina ${number}`,
      description: describeAll(places),
      path: routes.placesPage(number),
      breadcrumbs: number === 1 ? [] : [{ href: routes.places, text: 'Luoghi' }],
      entries: places,
      sources: [],
    }),
    total: places.length,
    groups: number === 1 ? groups : groups.filter(({ items }) => items.length > 0),
    numbers: pageNumbers(pages.length, number, routes.placesPage),
    first:
      number === 1
        ? firstPage(graph, today, placesFile(graph, today), pages.length === 1)
        : undefined,
  };
}
