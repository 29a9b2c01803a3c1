import { titleOf } from './entry-title.ts';
import type { Fields } from './field.ts';
import { type Reference, referencesIn } from './references.ts';
import {
  collectionNames,
  collections,
  type Content,
  type Entry,
  SETTINGS_FOLDER,
  singletonNames,
  singletons,
} from './registry.ts';

/** An entry, or a settings file, that leads to an entry. */
export interface Citing {
  /** Folder and file name. */
  collection: string;
  id: string;
  title: string;
  /** Italian names of its collection and of the field. */
  where: string;
  field: string;
}

/** What else leads to an entry, or to the questions or articles inside it. */
export function citing(content: Content, target: Entry): Citing[] {
  const inside = new Set(idsInside(target));
  const leadsThere = ({ to, id }: Reference) =>
    to.kind === 'nested'
      ? inside.has(id)
      : to.kind === 'collection' && to.name === target.collection && id === target.id;
  return possible(content)
    .filter(({ collection, id }) => collection !== target.collection || id !== target.id)
    .flatMap(({ fields, data, ...from }) => {
      const reference = referencesIn(fields, data).find(leadsThere);
      return reference === undefined ? [] : [{ ...from, field: reference.label }];
    });
}

interface Source extends Omit<Citing, 'field'> {
  fields: Fields;
  data: unknown;
}

/** All that may lead somewhere. */
function possible(content: Content): Source[] {
  return [
    ...collectionNames
      .flatMap((name): Entry[] => content[name])
      .map((entry) => {
        const { id, collection, data } = entry;
        const { fields, label } = collections[collection];
        return { collection, id, title: titleOf(entry), where: label, fields, data };
      }),
    ...singletonNames.map((id) => ({
      collection: SETTINGS_FOLDER,
      id,
      title: singletons[id].label,
      where: 'Impostazioni',
      fields: singletons[id].fields,
      data: content.settings[id],
    })),
  ];
}

function idsInside({ collection, data }: Entry): string[] {
  if (collection === 'sessioni') {
    return ((data as Entry<'sessioni'>['data']).prima?.domande ?? []).map(({ id }) => id);
  }
  return collection === 'patti'
    ? (data as Entry<'patti'>['data']).articoli.map(({ id }) => id)
    : [];
}
