import {
  accessOf,
  type Answer,
  type Facet,
  FACETS,
  hoursOf,
  type PlaceRecord,
  type PlacesFile,
  valuesOf,
} from './file.ts';
import { type Moment, openAt, openOn } from './hours.ts';
import { NOW, type PlacesState } from './state.ts';

/** How many places stand each way towards a question. */
export type Totals = Record<Answer, number>;

/** How many places each choice would leave beside the others. */
export interface Counts {
  facets: Record<Facet, ReadonlyMap<string, number>>;
  access: ReadonlyMap<string, Totals>;
  open: ReadonlyMap<string, Totals>;
}

export interface Narrowed {
  /** In the order of the file. */
  places: PlaceRecord[];
  counts: Counts;
}

/** How a place stands towards every question that can be asked of it. */
export interface Standing {
  place: PlaceRecord;
  facets: Record<Facet, readonly string[]>;
  access: ReadonlyMap<string, Answer>;
  open: ReadonlyMap<string, Answer>;
}

/** How places stand, once for all the questions that follow; what is open, at one moment. */
export function standingsOf(file: PlacesFile, moment: Moment): Standing[] {
  const holidays = new Map(file.holidays);
  return file.places.map((place): Standing => {
    const hours = { state: place.state, bands: hoursOf(file, place) };
    return {
      place,
      facets: Object.fromEntries(
        FACETS.map((facet) => [facet, valuesOf(file, place, facet)]),
      ) as Record<Facet, string[]>,
      access: new Map(file.names.accesso.map(([fact]) => [fact, accessOf(file, place, fact)])),
      open: new Map<string, Answer>([
        [NOW, openAt(hours, moment, holidays).answer],
        ...file.names.giorno.map(([day], at): [string, Answer] => [day, openOn(hours, at + 1)]),
      ]),
    };
  });
}

/** Something asked: a facet, an access fact, or when; and whether a place is what was asked for. */
interface Condition {
  of: string;
  holds: (standing: Standing) => boolean;
}

function conditionsOf({ facets, access, open }: PlacesState): Condition[] {
  return [
    ...FACETS.flatMap((facet): Condition[] => {
      const key = facets[facet];
      if (key === undefined) return [];
      return [{ of: facet, holds: (standing) => standing.facets[facet].includes(key) }];
    }),
    ...Object.entries(access).map(([fact, answer]): Condition => ({
      of: `accesso/${fact}`,
      holds: (standing) => standing.access.get(fact) === answer,
    })),
    ...(open === undefined
      ? []
      : [
          {
            of: 'aperto',
            holds: (standing: Standing) => standing.open.get(open.when) === open.answer,
          },
        ]),
  ];
}

const noTotals = (keys: Iterable<string>) =>
  new Map([...keys].map((key): [string, Totals] => [key, { yes: 0, no: 0, unknown: 0 }]));

/**
 * The places that are what was asked for, and what else could be asked. A choice is counted beside
 * the other ones: a place that fails one condition counts for what would take that one's place.
 */
export function narrow(
  { names }: PlacesFile,
  standings: readonly Standing[],
  state: PlacesState,
): Narrowed {
  const conditions = conditionsOf(state);
  const places: PlaceRecord[] = [];
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(names[facet].map(([key]) => [key, 0]))]),
  ) as Record<Facet, Map<string, number>>;
  const access = noTotals(names.accesso.map(([key]) => key));
  const open = noTotals([NOW, ...names.giorno.map(([key]) => key)]);
  const add = (totals: Map<string, Totals>, key: string, answer: Answer) => {
    const own = totals.get(key);
    if (own) own[answer] += 1;
  };
  for (const standing of standings) {
    const [failed, another] = conditions.filter(({ holds }) => !holds(standing));
    if (another !== undefined) continue;
    if (failed === undefined) places.push(standing.place);
    const counts = (of: string) => failed === undefined || failed.of === of;
    for (const facet of FACETS) {
      if (!counts(facet)) continue;
      for (const key of standing.facets[facet]) {
        facets[facet].set(key, (facets[facet].get(key) ?? 0) + 1);
      }
    }
    for (const [fact, answer] of standing.access) {
      if (counts(`accesso/${fact}`)) add(access, fact, answer);
    }
    if (!counts('aperto')) continue;
    for (const [when, answer] of standing.open) add(open, when, answer);
  }
  return { places, counts: { facets, access, open } };
}
