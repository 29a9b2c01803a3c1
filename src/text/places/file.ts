/** What a place is chosen by, beside access and hours; the names are those of addresses, Italian. */
export const FACETS = ['cosa-si-puo-fare', 'per-chi', 'linea', 'costo'] as const;
export type Facet = (typeof FACETS)[number];

/** Hours of some days of the week. Without one of the two hours that one is not known. */
export interface Band {
  /** Days from 1, Monday, to 7: `"135"`. */
  days: string;
  /** `HH:MM` on the clocks of Italy; a closing at `00:00` is that of midnight, when the day ends. */
  from?: string | undefined;
  to?: string | undefined;
  /** What hours cannot say: "Solo la prima del mese". Alone, it is all that is known. */
  note?: string | undefined;
}

export interface PlaceRecord {
  /** Id of the entry, and of its card in the list. */
  id: string;
  name: string;
  /** Key of its state, as in `names.stato`. */
  state: string;
  /** Degrees; absent where the position is not known. */
  lat?: number | undefined;
  lon?: number | undefined;
  /** Metres: the place is somewhere in this circle. Absent where the position is exact. */
  radius?: number | undefined;
  /** The sheet was never checked, or too long ago: all it says may have changed. */
  stale?: true | undefined;
  /** Positions in `names`. */
  facets?: Partial<Record<Facet, number[]>> | undefined;
  /** A letter for each fact of `names.accesso`: `s` yes, `n` no, `-` not surveyed. Absent: none was. */
  access?: string | undefined;
  /** Position in `hours`; absent where no hours are written. */
  hours?: number | undefined;
}

/** All places as a browser loads them (`/luoghi/luoghi.json`), for the list, its filters and the map. */
export interface PlacesFile {
  /** The day of the build in Italy, `YYYY-MM-DD`: what is stale was so on it. */
  day: string;
  /** Keys and words, in the order in which they are offered. */
  names: Record<Facet | 'stato' | 'accesso' | 'giorno', [key: string, name: string][]>;
  /** Public holidays from `day` on: on them usual hours may not hold. */
  holidays: [day: string, name: string][];
  /** The last day of which it is known whether it is a holiday. */
  holidaysUntil: string;
  /** Weeks of opening hours, each once: many places have the same. */
  hours: Band[][];
  /** In the order of the list. */
  places: PlaceRecord[];
}

/**
 * What cards say besides (`/luoghi/testi.json`), for those that are on another page of the list: one
 * for each of `PlacesFile.places`.
 */
export type PlaceTexts = {
  what: string;
  summary: string;
  address: string;
  checked: string;
}[];

/** An answer that is known, or not: the third is never merged with another. */
export type Answer = 'yes' | 'no' | 'unknown';

const ACCESS: Readonly<Record<string, Answer>> = { s: 'yes', n: 'no' };

/** How a place stands towards an access fact. */
export function accessOf({ names }: PlacesFile, place: PlaceRecord, fact: string): Answer {
  const at = names.accesso.findIndex(([key]) => key === fact);
  return ACCESS[place.access?.[at] ?? ''] ?? 'unknown';
}

/** The letters of `PlaceRecord.access`, or nothing where no fact was surveyed. */
export function writeAccess(answers: readonly Answer[]): string | undefined {
  if (answers.every((answer) => answer === 'unknown')) return undefined;
  return answers.map((answer) => ({ yes: 's', no: 'n', unknown: '-' })[answer]).join('');
}

export function hoursOf({ hours }: PlacesFile, place: PlaceRecord): readonly Band[] {
  return (place.hours === undefined ? undefined : hours[place.hours]) ?? [];
}

/** Keys of what a place has of a facet. */
export function valuesOf({ names }: PlacesFile, { facets }: PlaceRecord, facet: Facet): string[] {
  return (facets?.[facet] ?? []).flatMap((at) => names[facet][at]?.[0] ?? []);
}
