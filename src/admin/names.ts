import type { DecapCmsCore } from 'decap-cms-core';
import { collectionNames, type Content, type Entry } from '../model/registry.ts';
import type { DataMap } from './decap-types.ts';
import { publishedContent } from './published.ts';

/** What things are called, by kind and id: entries, voices of a vocabulary, questions, articles. */
export type Names = ReadonlyMap<string, string>;

let names: Names = new Map();
let codes: ReadonlySet<string> = new Set();

/** Learns what things are called, and again after every save. Until then they go by their ids. */
export function learnNames(CMS: typeof DecapCmsCore): void {
  const learn = () => {
    publishedContent().then(
      (content) => {
        names = namesOf(content);
        codes = new Set([...content.sessioni, ...content.patti].map(({ data }) => data.sigla));
      },
      () => undefined,
    );
    return undefined;
  };
  learn();
  CMS.registerEventListener({ name: 'postSave', handler: learn });
}

/** Short codes that entries have. */
export function knownCodes(): ReadonlySet<string> {
  return codes;
}

/** What the value of a relation is called; its id, if nobody knows. */
export function nameOf(relation: DataMap, id: string): string {
  return names.get(key(kindOf(relation), id)) ?? id;
}

/** `luoghi` for entries; for what is inside them, the name of its list, such as `domande`. */
function kindOf(relation: DataMap): string {
  const inside = /(\w+)\.\*\.id$/.exec(String(relation.get('value_field')));
  return inside?.[1] ?? String(relation.get('collection'));
}

export function namesOf(content: Content): Names {
  const { sessioni, patti, settings } = content;
  return new Map([
    ...collectionNames.flatMap((name) => titles(name, content[name])),
    ...Object.entries(settings.vocabolari).flatMap(([vocabulary, voices]) =>
      voices.map(({ id, nome }) => named(vocabulary, id, nome)),
    ),
    ...sessioni.flatMap(({ data }) =>
      (data.prima?.domande ?? []).map(({ id, testo }) => named('domande', id, testo)),
    ),
    ...patti.flatMap(({ data }) =>
      data.articoli.map(({ id, rubrica }) => named('articoli', id, rubrica)),
    ),
  ]);
}

function titles(collection: string, entries: readonly Entry[]): [string, string][] {
  return entries.flatMap(({ id, data }) =>
    'titolo' in data ? [named(collection, id, data.titolo)] : [],
  );
}

function named(kind: string, id: string, name: string): [string, string] {
  return [key(kind, id), name];
}

function key(kind: string, id: string): string {
  return `${kind} ${id}`;
}
