import type { RelationTarget } from '../field.ts';
import { type Reference, referencesIn } from '../references.ts';
import {
  type CollectionName,
  collections,
  type Content,
  singletonNames,
  singletons,
} from '../registry.ts';
import {
  allEntries,
  type IntegrityRule,
  type KnownIds,
  problemIn,
  problemInSettings,
} from './context.ts';

/** Every relation leads to something that exists, of the right kind. */
export const relationsResolve: IntegrityRule = ({ content, ids }) => {
  const broken = (reference: Reference) => !exists(reference, content, ids);
  const inEntries = allEntries(content).flatMap((entry) =>
    referencesIn(collections[entry.collection].fields, entry.data)
      .filter(broken)
      .map((reference) => problemIn(entry, wrong(reference, ids))),
  );
  const inSettings = singletonNames.flatMap((name) =>
    referencesIn(singletons[name].fields, content.settings[name])
      .filter(broken)
      .map((reference) => problemInSettings(name, wrong(reference, ids))),
  );
  return [...inEntries, ...inSettings];
};

function exists({ to, id }: Reference, content: Content, ids: KnownIds): boolean {
  switch (to.kind) {
    case 'collection':
      return ids.collections[to.name as CollectionName].has(id);
    case 'nested':
      return ids.nested[to.name].has(id);
    case 'vocabulary':
      return vocabularyOf(content, to.name).some((item) => item.id === id);
  }
}

function vocabularyOf(content: Content, name: string) {
  const { vocabolari } = content.settings;
  return name in vocabolari ? vocabolari[name as keyof typeof vocabolari] : [];
}

function wrong({ to, id, path }: Reference, ids: KnownIds) {
  const elsewhere = Object.entries(ids.collections)
    .filter(([name, known]) => known.has(id) && !(to.kind === 'collection' && to.name === name))
    .map(([name]) => `«${name}»`);
  const found =
    elsewhere.length > 0 ? ` Esiste fra ${elsewhere.join(', ')}, che qui non serve.` : '';
  return {
    rule: 'relazione-interrotta',
    path,
    message: `rimanda a «${id}», che non c’è ${place(to)}.${found} Scegli una voce che esiste, o crea prima quella.`,
  };
}

function place(to: RelationTarget): string {
  if (to.kind === 'collection')
    return `fra ${collections[to.name as CollectionName].label} (${to.name}/)`;
  if (to.kind === 'vocabulary') return `nel vocabolario «${to.name}» (impostazioni/vocabolari.yml)`;
  return to.name === 'domande' ? 'fra le domande delle sessioni' : 'fra gli articoli dei patti';
}
