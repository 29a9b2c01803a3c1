import { type Facet, FACETS } from '../../text/search/file.ts';
import type { SearchState } from '../../text/search/state.ts';
import type { Catalogue } from './catalogue.ts';
import type { Hit } from './rank.ts';

/** A value that results can be narrowed to, and how many there are of it. */
export interface FacetValue {
  key: string;
  name: string;
  total: number;
}

/** The hits that have all the values asked for; of one facet, whatever value, if it is named. */
function narrow(
  { file }: Catalogue,
  hits: readonly Hit[],
  filters: SearchState['filters'],
  but?: Facet,
): Hit[] {
  const asked = FACETS.filter((facet) => facet !== but && filters[facet] !== undefined).map(
    (facet) => [facet, file.names[facet].findIndex(([key]) => key === filters[facet])] as const,
  );
  return hits.filter(({ at }) =>
    asked.every(([facet, value]) => file.facets[facet][at]?.includes(value)),
  );
}

/** What is left of the hits, in the order asked for. */
export function narrowed(
  catalogue: Catalogue,
  hits: readonly Hit[],
  { filters, order }: SearchState,
): Hit[] {
  const left = narrow(catalogue, hits, filters);
  if (order === 'attinenza') return left;
  const sign = order === 'recenti' ? -1 : 1;
  const date = ({ at }: Hit) => catalogue.file.date[at] ?? '';
  return left.sort((a, b) => {
    // What has no day comes last, whichever the order.
    if (date(a) === '' || date(b) === '') return Number(date(a) === '') - Number(date(b) === '');
    return sign * date(a).localeCompare(date(b));
  });
}

/** Values of a facet, with how many hits each would leave beside the other filters. */
export function facetValues(
  catalogue: Catalogue,
  hits: readonly Hit[],
  { filters }: SearchState,
  facet: Facet,
): FacetValue[] {
  const totals = new Map<number, number>();
  for (const { at } of narrow(catalogue, hits, filters, facet)) {
    for (const value of catalogue.file.facets[facet][at] ?? []) {
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
  }
  return catalogue.file.names[facet]
    .map(([key, name], value) => ({ key, name, total: totals.get(value) ?? 0 }))
    .filter(({ key, total }) => total > 0 || filters[facet] === key);
}

/** Everything there is, for who narrows without asking. */
export function everything({ items }: Catalogue): Hit[] {
  return items.map(({ at }) => ({ at, score: 0 }));
}
