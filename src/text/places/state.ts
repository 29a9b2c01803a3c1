import { quoted, strangersIn } from '../query.ts';
import { type Answer, type Facet, FACETS, type PlacesFile } from './file.ts';

/** When a place has to be open: at this moment, or on a day of the week by its key. */
export const NOW = 'adesso';

/** What is asked of the list of places, as the address says it. A person's position is never in it. */
export interface PlacesState {
  facets: Partial<Record<Facet, string>>;
  /** Answers asked for, by access fact. */
  access: Readonly<Record<string, Answer>>;
  open: { when: string; answer: Answer } | undefined;
  /** Id of the place from which to measure. */
  near: string | undefined;
}

export const NOTHING_ASKED: PlacesState = {
  facets: {},
  access: {},
  open: undefined,
  near: undefined,
};

/** What each name of an address asks. */
export const FILTER_LABELS: Readonly<Record<Facet | 'accesso' | 'aperto' | 'vicino', string>> = {
  'cosa-si-puo-fare': 'Che cosa si può fare',
  'per-chi': 'Per chi',
  linea: 'Linea',
  costo: 'Quanto costa',
  accesso: 'Come si entra',
  aperto: 'Quando è aperto',
  vicino: 'Vicino a',
};

/** How an address asks for another answer than yes: `ascensore.no`. */
const SUFFIXES: Readonly<Record<Answer, string>> = { yes: '', no: '.no', unknown: '.non-noto' };

function readAnswer(written: string): { key: string; answer: Answer } {
  for (const answer of ['no', 'unknown'] as const) {
    const suffix = SUFFIXES[answer];
    if (written.endsWith(suffix)) return { key: written.slice(0, -suffix.length), answer };
  }
  return { key: written, answer: 'yes' };
}

/** Reads an address, whatever is in it. */
export function readState(parameters: URLSearchParams): PlacesState {
  const one = (name: string) => parameters.get(name)?.trim() || undefined;
  const open = one('aperto');
  const access = parameters
    .getAll('accesso')
    .map((written) => written.trim())
    .filter(Boolean)
    .map(readAnswer);
  return {
    facets: Object.fromEntries(
      FACETS.flatMap((facet) => (one(facet) ? [[facet, one(facet)]] : [])),
    ),
    access: Object.fromEntries(access.map(({ key, answer }) => [key, answer])),
    open: open === undefined ? undefined : openOf(readAnswer(open)),
    near: one('vicino'),
  };
}

function openOf({ key, answer }: ReturnType<typeof readAnswer>): PlacesState['open'] {
  return { when: key, answer };
}

/** The part of an address that says it, from `?` on; empty where nothing is asked. */
export function writeState({ facets, access, open, near }: PlacesState): string {
  const parameters = new URLSearchParams([
    ...FACETS.flatMap((facet) => {
      const key = facets[facet];
      return key === undefined ? [] : [[facet, key]];
    }),
    ...Object.entries(access).map(([fact, answer]) => ['accesso', fact + SUFFIXES[answer]]),
    ...(open === undefined ? [] : [['aperto', open.when + SUFFIXES[open.answer]]]),
    ...(near === undefined ? [] : [['vicino', near]]),
  ]);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** Whether places are asked for by something else than where they are. */
export function asksToNarrow({ facets, access, open }: PlacesState): boolean {
  return Object.keys(facets).length + Object.keys(access).length > 0 || open !== undefined;
}

/** The same without what the list does not have, and what it was, in sentences. */
export function validState(
  state: PlacesState,
  parameters: URLSearchParams,
  { names, places }: PlacesFile,
): { state: PlacesState; ignored: string[] } {
  const ignored: string[] = [];
  const known = (name: keyof typeof FILTER_LABELS, key: string | undefined, keys: string[]) => {
    if (key === undefined || keys.includes(key)) return key;
    ignored.push(`Fra i luoghi non c’è «${quoted(key)}» sotto «${FILTER_LABELS[name]}».`);
    return undefined;
  };
  const keysOf = (name: keyof PlacesFile['names']) => names[name].map(([key]) => key);
  const facets = FACETS.flatMap((facet) => {
    const key = known(facet, state.facets[facet], keysOf(facet));
    return key === undefined ? [] : [[facet, key]];
  });
  const access = Object.entries(state.access).filter(([fact]) =>
    known('accesso', fact, keysOf('accesso')),
  );
  const when = known('aperto', state.open?.when, [NOW, ...keysOf('giorno')]);
  const withPosition = places.filter(({ lat }) => lat !== undefined).map(({ id }) => id);
  const near =
    state.near === undefined || withPosition.includes(state.near) ? state.near : undefined;
  if (near !== state.near) {
    ignored.push(`Non c’è un luogo «${quoted(state.near)}» di cui si sappia la posizione.`);
  }
  return {
    state: {
      facets: Object.fromEntries(facets),
      access: Object.fromEntries(access),
      open: when === undefined ? undefined : state.open,
      near,
    },
    ignored: [...ignored, ...strangersIn(parameters, Object.keys(FILTER_LABELS))],
  };
}
