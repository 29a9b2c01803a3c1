import type { RelationTarget } from '../field.ts';
import { type Reference, referencesIn } from '../references.ts';
import { ID } from '../identifier.ts';
import { type CollectionName, collections } from '../registry.ts';
import {
  allFiles,
  type IntegrityContext,
  type IntegrityRule,
  type KnownContent,
  type KnownIds,
  problemAt,
} from './context.ts';

/** Every relation leads to something that exists, of the right kind. */
export const relationsResolve: IntegrityRule = (context) =>
  allFiles(context).flatMap((file) =>
    referencesIn(file.fields, file.data)
      .filter((reference) => isBroken(reference, context))
      .map((reference) => problemAt(file, wrong(reference, context))),
  );

function isBroken({ to, id }: Reference, { content, ids }: IntegrityContext): boolean {
  // What does not look like an id is told by the check of its own file.
  if (!ID.test(id) || ids.unread?.has(to.name)) return false;
  const known = idsOf(to, content, ids);
  return known !== undefined && !known.has(id);
}

/** Ids a relation may lead to; undefined where nobody can tell, without the vocabularies. */
function idsOf(
  to: RelationTarget,
  content: KnownContent,
  ids: KnownIds,
): ReadonlySet<string> | undefined {
  switch (to.kind) {
    case 'collection':
      return ids.collections[to.name as CollectionName];
    case 'nested':
      return ids.nested[to.name];
    case 'vocabulary':
      return ids.vocabularies?.[to.name] ?? vocabularyOf(content, to.name);
  }
}

function vocabularyOf(content: KnownContent, name: string): ReadonlySet<string> | undefined {
  const { vocabolari } = content.settings;
  if (vocabolari === undefined) return undefined;
  const items = name in vocabolari ? vocabolari[name as keyof typeof vocabolari] : [];
  return new Set(items.map(({ id }) => id));
}

function wrong({ to, id, path }: Reference, { ids, reader }: IntegrityContext) {
  const message =
    reader === 'form'
      ? 'quello che hai scelto nel sito pubblicato per ora non c’è. Se l’hai salvato da poco va bene così; se è in revisione, pubblicalo prima di questo.'
      : `rimanda a «${id}», che non c’è ${place(to)}.${found(to, id, ids)} Scegli una voce che esiste, o crea prima quella.`;
  return { rule: 'relazione-interrotta', path, message };
}

/** Where else something has that id. */
function found(to: RelationTarget, id: string, ids: KnownIds): string {
  const elsewhere = Object.entries(ids.collections)
    .filter(([name, known]) => known.has(id) && !(to.kind === 'collection' && to.name === name))
    .map(([name]) => `«${name}»`);
  return elsewhere.length > 0 ? ` Esiste fra ${elsewhere.join(', ')}, che qui non serve.` : '';
}

function place(to: RelationTarget): string {
  if (to.kind === 'collection')
    return `fra ${collections[to.name as CollectionName].label} (${to.name}/)`;
  if (to.kind === 'vocabulary') return `nel vocabolario «${to.name}» (impostazioni/vocabolari.yml)`;
  return to.name === 'domande' ? 'fra le domande delle sessioni' : 'fra gli articoli dei patti';
}
