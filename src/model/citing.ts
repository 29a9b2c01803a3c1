import { referencesIn } from './references.ts';
import { collectionNames, collections, type Content, type Entry } from './registry.ts';

/** An entry that leads to another one. */
export interface Citing {
  entry: Entry;
  /** Italian names of its collection and of the field. */
  where: string;
  field: string;
}

/** Which other entries lead to an entry, or to the questions or articles inside it. */
export function citing(content: Content, target: Entry): Citing[] {
  const inside = new Set(idsInside(target));
  return collectionNames
    .flatMap((name): Entry[] => content[name])
    .filter((entry) => entry.collection !== target.collection || entry.id !== target.id)
    .flatMap((entry) => {
      const { fields, label } = collections[entry.collection];
      const reference = referencesIn(fields, entry.data).find(({ to, id }) =>
        to.kind === 'nested'
          ? inside.has(id)
          : to.kind === 'collection' && to.name === target.collection && id === target.id,
      );
      return reference === undefined ? [] : [{ entry, where: label, field: reference.label }];
    });
}

function idsInside({ collection, data }: Entry): string[] {
  if (collection === 'sessioni') {
    return ((data as Entry<'sessioni'>['data']).prima?.domande ?? []).map(({ id }) => id);
  }
  return collection === 'patti'
    ? (data as Entry<'patti'>['data']).articoli.map(({ id }) => id)
    : [];
}
