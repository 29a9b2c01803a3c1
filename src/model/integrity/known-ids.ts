import { isPlainObject } from '../absent.ts';
import { type CollectionName, collectionNames } from '../registry.ts';
import { allFiles, type IntegrityContext, type KnownIds } from './context.ts';

/** The ids that exist in a content of which every file could be read, valid or not. */
export function idsOf(context: Pick<IntegrityContext, 'content' | 'unsound'>): KnownIds {
  const entries = allFiles(context).flatMap(({ entry, data }) =>
    entry === undefined ? [] : [{ ...entry, data }],
  );
  const of = (name: CollectionName) => entries.filter(({ collection }) => collection === name);
  const ids = collectionNames.map((name) => [name, new Set(of(name).map(({ id }) => id))]);
  const said = (name: CollectionName) => of(name).map(({ data }) => data);
  return {
    collections: Object.fromEntries(ids) as KnownIds['collections'],
    nested: {
      domande: idsInList(said('sessioni'), ['prima', 'domande']),
      articoli: idsInList(said('patti'), ['articoli']),
    },
  };
}

/** Ids of the items of a list, in what some files say. */
export function idsInList(raw: readonly unknown[], path: readonly string[]): Set<string> {
  return new Set(
    raw.flatMap((data) => {
      const items = path.reduce<unknown>(
        (value, key) => (isPlainObject(value) ? value[key] : undefined),
        data,
      );
      return Array.isArray(items)
        ? items.flatMap((item: unknown) =>
            isPlainObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
          )
        : [];
    }),
  );
}
