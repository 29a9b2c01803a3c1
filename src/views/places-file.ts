import { accessFactLabels, costs, placeStates, weekdays } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import {
  type Band,
  type Facet,
  FACETS,
  type PlaceRecord,
  type PlacesFile,
  type PlaceTexts,
  writeAccess,
} from '../text/places/file.ts';
import { holidaysBetween } from './holidays.ts';
import { citing } from './lookup.ts';
import { once, placesByState } from './order.ts';
import { accessAnswers, cardTexts, isStale } from './place-facts.ts';

type Place = Entry<'luoghi'>;
type Names = PlacesFile['names'];

/** What each facet finds on the sheet of a place, or around it. */
const facetKeys: Record<Facet, (graph: Graph, place: Place) => readonly string[]> = {
  'cosa-si-puo-fare': (_, { data }) => data.accoglienza?.cosa_si_puo_fare ?? [],
  'per-chi': (_, { data }) => data.accoglienza?.per_chi ?? [],
  // A place is on the lines of the actions that happen in it.
  linea: (graph, { id }) => [
    ...new Set(
      citing(graph, `luoghi/${id}`, 'azioni', 'luoghi').flatMap(({ data }) => data.linea ?? []),
    ),
  ],
  costo: (_, { data }) => (data.accoglienza?.costo === undefined ? [] : [data.accoglienza.costo]),
};

function namesOf({ content }: Graph): Names {
  const { vocabolari } = content.settings;
  const vocabulary = (items: readonly { id: string; nome: string }[]) =>
    items.map(({ id, nome }): [string, string] => [id, nome]);
  return {
    'cosa-si-puo-fare': vocabulary(vocabolari.cosa_si_puo_fare),
    'per-chi': vocabulary(vocabolari.per_chi),
    linea: content.linee
      .toSorted((a, b) => a.data.ordine - b.data.ordine)
      .map(({ id, data }) => [id, data.titolo]),
    costo: Object.entries(costs),
    stato: Object.entries(placeStates),
    accesso: Object.entries(accessFactLabels),
    giorno: Object.entries(weekdays),
  };
}

/** The opening hours of a place. */
export function bandsOf({ data }: Place): Band[] {
  const numbers = Object.keys(weekdays);
  return data.orari.map(({ giorni, dalle, alle, nota }) => ({
    days: giorni.map((day) => numbers.indexOf(day) + 1).join(''),
    from: dalle,
    to: alle,
    note: nota,
  }));
}

/** Weeks of hours, each once, and the position of one among them. */
function makeWeeks(): { weeks: Band[][]; positionOf: (bands: Band[]) => number } {
  const positions = new Map<string, number>();
  const weeks: Band[][] = [];
  return {
    weeks,
    positionOf: (bands) => {
      const written = JSON.stringify(bands);
      const known = positions.get(written);
      if (known !== undefined) return known;
      positions.set(written, weeks.length);
      return weeks.push(bands) - 1;
    },
  };
}

/** The last day of the year after that of a day. */
function endOfNextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}-12-31`;
}

/** What a browser needs of all places, in the order of their list. */
export function placesFile(graph: Graph, today: string): PlacesFile {
  const [file] = once(graph, `places file ${today}`, () => [makeFile(graph, today)]);
  if (file === undefined) throw new Error('no file of places');
  return file;
}

function makeFile(graph: Graph, today: string): PlacesFile {
  const names = namesOf(graph);
  const { weeks, positionOf } = makeWeeks();
  const positions = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(names[facet].map(([key], at) => [key, at]))]),
  ) as Record<Facet, Map<string, number>>;
  const places = placesByState(graph).map((place): PlaceRecord => {
    const { id, data } = place;
    const where = data.posizione;
    const facets = FACETS.map((facet) => {
      const keys = facetKeys[facet](graph, place);
      return [facet, keys.flatMap((key) => positions[facet].get(key) ?? [])] as const;
    }).filter(([, values]) => values.length > 0);
    return {
      id,
      name: data.titolo,
      state: data.stato,
      lat: where?.lat,
      lon: where?.lon,
      radius: where?.raggio_m,
      stale: isStale(place, today) || undefined,
      facets: facets.length === 0 ? undefined : Object.fromEntries(facets),
      access: writeAccess(accessAnswers(place)),
      hours: data.orari.length === 0 ? undefined : positionOf(bandsOf(place)),
    };
  });
  const holidaysUntil = endOfNextYear(today);
  const holidays = holidaysBetween(today, holidaysUntil);
  return { day: today, names, holidays, holidaysUntil, hours: weeks, places };
}

/** What the cards of all places say besides, in the same order. */
export function placeTexts(graph: Graph, today: string): PlaceTexts {
  return placesByState(graph).map((place) => cardTexts(graph, place, today));
}
