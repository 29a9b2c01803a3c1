import { createElement, type ReactNode } from 'react';
import type { DataList, DataMap } from './decap-types.ts';
import { isNarrow } from './narrow-screen.ts';

/**
 * The collections by how often editors come to them. On a telephone only the group of the collection
 * that is open stands open: the entries must not be below a long list.
 */
export function collectionGroups(
  collections: DataList,
  current: DataMap | undefined,
  link: (collection: DataMap) => ReactNode,
): ReactNode {
  const all = collections.toArray().filter((collection) => collection !== undefined);
  const groups = Map.groupBy(all, (collection) => String(collection.get('gruppo')));
  return [...groups].map(([title, inside]) =>
    createElement(
      'li',
      { key: title, className: 'gruppo' },
      createElement(
        'details',
        { open: !isNarrow() || inside.some((one) => one.get('name') === current?.get('name')) },
        createElement('summary', null, title),
        createElement('ul', { 'aria-label': title }, inside.map(link)),
      ),
    ),
  );
}
