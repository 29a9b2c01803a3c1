import { quoted, strangersIn } from '../query.ts';
import { type Facet, FACETS, type SearchFile } from './file.ts';

/** In which order results stand; the first is meant where nothing is said. */
export const ORDERS = {
  attinenza: 'Più attinenti',
  recenti: 'Più recenti',
  vecchi: 'Meno recenti',
} as const;

export type Order = keyof typeof ORDERS;

/** What is asked for, as the address says it. */
export interface SearchState {
  query: string;
  /** Keys of the filters that are on. */
  filters: Partial<Record<Facet, string>>;
  order: Order;
}

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  tipo: 'Che cosa',
  sessione: 'Incontro',
  linea: 'Linea',
  soggetto: 'Soggetto',
  stato: 'Stato',
  anno: 'Anno',
};

const LONGEST_QUERY = 200;

/** Reads an address, whatever is in it. */
export function readState(parameters: URLSearchParams): SearchState {
  const order = parameters.get('ordine') ?? '';
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
    filters: Object.fromEntries(
      FACETS.flatMap((facet) => {
        const key = parameters.get(facet)?.trim();
        return key ? [[facet, key]] : [];
      }),
    ),
    order: isOrder(order) ? order : 'attinenza',
  };
}

function isOrder(name: string): name is Order {
  return Object.hasOwn(ORDERS, name);
}

/** The part of an address that says it, from `?` on; empty where nothing is asked. */
export function writeState({ query, filters, order }: SearchState): string {
  const parameters = new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...FACETS.flatMap((facet) => {
      const key = filters[facet];
      return key === undefined ? [] : [[facet, key]];
    }),
    ...(order === 'attinenza' ? [] : [['ordine', order]]),
  ]);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** The same without filters that the site does not have, and what they were, in sentences. */
export function validState(
  state: SearchState,
  parameters: URLSearchParams,
  names: SearchFile['names'],
): { state: SearchState; ignored: string[] } {
  const known = (facet: Facet, key: string) => names[facet].some(([own]) => own === key);
  const wrong = FACETS.filter((facet) => {
    const key = state.filters[facet];
    return key !== undefined && !known(facet, key);
  });
  const order = parameters.get('ordine')?.trim();
  return {
    state: {
      ...state,
      filters: Object.fromEntries(
        Object.entries(state.filters).filter(([facet]) => !wrong.includes(facet as Facet)),
      ),
    },
    ignored: [
      ...wrong.map(
        (facet) =>
          `Sul sito non c’è «${quoted(state.filters[facet])}» sotto «${FACET_LABELS[facet]}».`,
      ),
      ...(order && !isOrder(order) ? [`Non si può ordinare per «${quoted(order)}».`] : []),
      ...strangersIn(parameters, ['q', 'ordine', ...FACETS]),
    ],
  };
}
