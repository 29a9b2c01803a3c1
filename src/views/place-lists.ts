import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { type Answer, FACETS, type PlacesFile } from '../text/places/file.ts';
import { dayWords } from '../text/places/hours.ts';
import { type Standing, standingsOf } from '../text/places/narrow.ts';
import { ACCESS_ANSWERS, OPEN_ANSWERS, openDaysWords } from '../text/places/phrases.ts';
import { FILTER_LABELS } from '../text/places/state.ts';
import { count, lowerFirst } from '../text/words.ts';
import { type Group, inPages, once, pagesAfterFirst, placesByState } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { entranceText } from './place-facts.ts';
import { type PageNumbers, pageNumbers } from './page-numbers.ts';
import { groupsByState } from './place-groups.ts';
import { type PlaceRow, row, rowWithState } from './place-rows.ts';
import { bandsOf, placesFile } from './places-file.ts';

type Place = Entry<'luoghi'>;
type Filter = keyof typeof FILTER_LABELS;

/** Rows of one page of a list. */
const PAGE = 200;

/** Places that have something in common, at an address of their own. */
export interface PlaceList {
  filter: Filter;
  key: string;
  title: string;
  /** What its link says, under the name of the filter. */
  name: string;
  /** How many places have it. */
  total: number;
  lead: string;
  groups: Group<PlaceRow>[];
}

export interface PlaceListPage {
  meta: PageMeta;
  groups: Group<PlaceRow>[];
  numbers: PageNumbers | undefined;
  /** The same choice where it can be joined to others. */
  all: string;
}

const ACCESS_INTROS: Readonly<Record<Answer, string>> = {
  yes: 'Qualcuno ha guardato, e c’è.',
  unknown: 'Non lo sappiamo ancora: può esserci e può non esserci. Prima di andare, chiedi.',
  no: 'Qualcuno ha guardato, e non c’è.',
};

const OPEN_INTROS: Readonly<Record<Answer, string>> = {
  yes: 'Secondo gli orari scritti sulla scheda.',
  unknown:
    'Non ci sono orari scritti, o per quel giorno c’è solo una nota. Prima di andare, chiedi.',
  no: 'Secondo gli orari scritti sulla scheda, o perché per ora non accolgono.',
};

/** A list in three groups that are never merged: those that have it first, those that have not last. */
function answerGroups(
  answers: ReadonlyMap<string, Answer>,
  places: readonly Place[],
  { names, intros }: { names: Readonly<Record<Answer, string>>; intros: typeof ACCESS_INTROS },
  rowOf: (place: Place) => PlaceRow,
): Group<PlaceRow>[] {
  return (['yes', 'unknown', 'no'] as const)
    .map((answer) => {
      const own = places.filter(({ id }) => answers.get(id) === answer);
      return {
        id: answer,
        title: `${names[answer]}: ${count(own.length, 'luogo', 'luoghi')}`,
        intro: intros[answer],
        items: own.map(rowOf),
      };
    })
    .filter(({ items }) => items.length > 0);
}

function totalsText(groups: readonly Group<PlaceRow>[]): string {
  return `${groups.map(({ title }) => title).join('. ')}.`;
}

interface Source {
  graph: Graph;
  today: string;
  file: PlacesFile;
  standings: readonly Standing[];
  places: readonly Place[];
}

function facetLists({ graph, today, file, standings, places }: Source): PlaceList[] {
  return FACETS.flatMap((facet) =>
    file.names[facet].map(([key, name]): PlaceList => {
      const ids = new Set(
        standings.filter(({ facets }) => facets[facet].includes(key)).map(({ place }) => place.id),
      );
      const own = places.filter(({ id }) => ids.has(id));
      return {
        filter: facet,
        key,
        title: name,
        name,
        total: own.length,
        lead: `${FILTER_LABELS[facet]}: ${lowerFirst(name)}. ${count(own.length, 'luogo', 'luoghi')}.`,
        groups: groupsByState(own, (place) => row(graph, place, today)),
      };
    }),
  ).filter(({ total }) => total > 0);
}

function accessLists({ graph, today, file, standings, places }: Source): PlaceList[] {
  const week = file.names.giorno.map(([, name]) => name);
  return file.names.accesso
    .map(([fact, name]): PlaceList & { surveyed: number } => {
      const answers = new Map(
        standings.map(({ place, access }) => [place.id, access.get(fact) ?? 'unknown']),
      );
      const groups = answerGroups(
        answers,
        places,
        { names: ACCESS_ANSWERS, intros: ACCESS_INTROS },
        (place) =>
          rowWithState(graph, place, today, {
            note: place.data.accessibilita?.nota,
            beside: openDaysWords(week, { state: place.data.stato, bands: bandsOf(place) }),
          }),
      );
      const totals = [...answers.values()];
      return {
        filter: 'accesso',
        key: fact,
        title: name,
        name,
        total: totals.filter((answer) => answer === 'yes').length,
        surveyed: totals.filter((answer) => answer !== 'unknown').length,
        lead: totalsText(groups),
        groups,
      };
    })
    .filter(({ surveyed }) => surveyed > 0);
}

function dayLists({ graph, today, file, standings, places }: Source): PlaceList[] {
  return file.names.giorno
    .map(([day, name], at): PlaceList => {
      const answers = new Map(
        standings.map(({ place, open }) => [place.id, open.get(day) ?? 'unknown']),
      );
      const groups = answerGroups(
        answers,
        places,
        { names: OPEN_ANSWERS, intros: OPEN_INTROS },
        (place) =>
          rowWithState(graph, place, today, {
            note: dayWords(bandsOf(place), at + 1),
            beside: entranceText(place),
          }),
      );
      return {
        filter: 'aperto',
        key: day,
        title: `Aperti ${day === 'domenica' ? 'la' : 'il'} ${lowerFirst(name)}`,
        name,
        total: [...answers.values()].filter((answer) => answer === 'yes').length,
        lead: `${totalsText(groups)} Nei giorni festivi gli orari possono non valere.`,
        groups,
      };
    })
    .filter(({ total }) => total > 0);
}

/** Every list that some place is on, in the order of the filters. */
export function placeLists(graph: Graph, today: string): readonly PlaceList[] {
  return once(graph, `place lists ${today}`, () => {
    const file = placesFile(graph, today);
    // What is open at a moment depends on who asks; the days of the week do not.
    const standings = standingsOf(file, { day: today, time: '00:00' });
    const source = { graph, today, file, standings, places: placesByState(graph) };
    return [...facetLists(source), ...accessLists(source), ...dayLists(source)];
  });
}

/** Numbers of the pages of a list after the first. */
export function furtherPagesOf({ groups }: PlaceList): number[] {
  return pagesAfterFirst(inPages(groups, PAGE));
}

/** @param number of the page, from 1 */
export function placeListPage(
  graph: Graph,
  today: string,
  { filter, key, number }: { filter: string; key: string; number: number },
): PlaceListPage {
  const list = placeLists(graph, today).find((one) => one.filter === filter && one.key === key);
  if (list === undefined) throw new Error(`no list of places ${filter}/${key}`);
  const pages = inPages(list.groups, PAGE);
  const label = FILTER_LABELS[list.filter];
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: list.title,
      eyebrow: `Luoghi · ${label}`,
      uniqueTitle: `Luoghi, ${lowerFirst(label)}: ${list.title}`,
      titleSuffix: number === 1 ? undefined : `pagina ${number}`,
      description: list.lead,
      path: routes.placeList(filter, key, number),
      breadcrumbs: [{ href: routes.places, text: 'Luoghi' }],
      entries: graph.content.luoghi,
      sources: [],
    }),
    groups: pages[number - 1] ?? [],
    numbers: pageNumbers(pages.length, number, (page) => routes.placeList(filter, key, page)),
    all: `${routes.places}?${filter}=${key}`,
  };
}
