import type { CollectionName, Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';

/** The entry of a relation; undefined only in a graph that was not checked. */
export function find<Name extends CollectionName>(
  graph: Graph,
  collection: Name,
  id: string | undefined,
): Entry<Name> | undefined {
  return id === undefined
    ? undefined
    : (graph.entries.get(`${collection}/${id}`) as Entry<Name> | undefined);
}

export function findAll<Name extends CollectionName>(
  graph: Graph,
  collection: Name,
  ids: readonly string[],
): Entry<Name>[] {
  return ids.flatMap((id) => find(graph, collection, id) ?? []);
}

/** The entry a page is made for. */
export function mustFind<Name extends CollectionName>(
  graph: Graph,
  collection: Name,
  id: string,
): Entry<Name> {
  const entry = find(graph, collection, id);
  if (entry === undefined) throw new Error(`${collection}/${id} is not in the content`);
  return entry;
}

/**
 * Entries of one collection that cite something in one field, each once.
 * @param target `collection/id`, `domande/id`, `articoli/id` or `vocabulary/name/id`
 */
export function citing<Name extends CollectionName>(
  graph: Graph,
  target: string,
  collection: Name,
  field?: string,
): Entry<Name>[] {
  const entries = (graph.citations.get(target) ?? [])
    .filter((citation) => citation.entry.collection === collection)
    .filter((citation) => field === undefined || citation.field === field)
    .map(({ entry }) => entry as Entry<Name>);
  return [...new Set(entries)];
}

/** Questions that cite something in one of their fields. */
export function questionsCiting(graph: Graph, target: string, field: string): Question[] {
  return (graph.citations.get(target) ?? [])
    .filter((citation) => citation.field === `prima.domande.${field}`)
    .flatMap(({ question }) => question ?? []);
}

/** The session in which a finding emerged: the one it names, or that of its question. */
export function sessionOfFinding(
  graph: Graph,
  { data }: Entry<'emersi'>,
): Entry<'sessioni'> | undefined {
  return (
    find(graph, 'sessioni', data.sessione) ??
    (data.domanda === undefined ? undefined : graph.questions.get(data.domanda)?.session)
  );
}

/** Name of a vocabulary item, or its id where the vocabulary lacks it. */
export function vocabularyName(
  graph: Graph,
  name: keyof Graph['content']['settings']['vocabolari'],
  id: string,
): string {
  return graph.content.settings.vocabolari[name].find((item) => item.id === id)?.nome ?? id;
}
