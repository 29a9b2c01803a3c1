import type { Field } from '../model/field.ts';
import { walk } from '../model/references.ts';
import { type CollectionName, collections, type Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate } from '../text/dates.ts';
import { lowerFirst } from '../text/words.ts';
import { plainText } from '../text/search/plain.ts';
import { titleOf } from './address.ts';
import { find, vocabularyName } from './lookup.ts';

/** Fields that a record shows otherwise, that have a record of their own, or that are not its words. */
const LEFT_OUT = new Set([
  'titolo',
  'sigla',
  'tipo',
  'stato',
  'pubblicazione',
  'in_breve',
  'definizione',
  'sinonimi',
  'domande',
  'articoli',
  'fonti',
  // Of a place, what filters and the map know better than a sentence.
  'cap',
  'precisione',
  'giorni',
]);

/** Things by whose name a record is found without its text saying it. */
const FOUND_BY = new Set(['sessioni', 'linee', 'soggetti']);

/** What an entry says of itself before all else. */
export function leadOf({ data }: Entry): string {
  if ('definizione' in data) return data.definizione;
  return ('in_breve' in data && data.in_breve) || '';
}

/** The words of an entry's fields, in the order of the page, in one line. */
export function fieldText(graph: Graph, entry: Entry): string {
  return joinTexts(wordsIn(graph, collections[entry.collection].fields, entry.data));
}

/** Texts in one line, with a sign between those that do not end as sentences. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text, at) => {
      const before = texts[at - 1];
      return before === undefined ? text : `${/[.!?…]$/.test(before) ? ' ' : ' · '}${text}`;
    })
    .join('');
}

function wordsIn(
  graph: Graph,
  fields: (typeof collections)[CollectionName]['fields'],
  data: Entry['data'],
): string[] {
  return [...walk(fields, data)]
    .filter(({ path }) => !path.some((step) => LEFT_OUT.has(String(step))))
    .flatMap(({ field, value, path }) => {
      const texts = valueText(graph, field, value).filter((text) => text !== '');
      return path[0] === 'lacune'
        ? texts.map((text) => `Non sappiamo: ${lowerFirst(text)}`)
        : texts;
    });
}

function valueText(graph: Graph, { shape }: Field, value: unknown): string[] {
  switch (shape.kind) {
    case 'prose':
      return [plainText(graph.prose(String(value), ''))];
    case 'choice':
      return asList(value).map((key) => shape.options[key] ?? '');
    case 'relation':
      return asList(value).map((id) => targetName(graph, shape.to, id));
    case 'value':
      if (shape.type === 'testo') return [String(value).replaceAll(/\s+/g, ' ')];
      return shape.type === 'data' ? [formatDate(String(value))] : [];
    default:
      return [];
  }
}

function asList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function targetName(
  graph: Graph,
  to: Extract<Field['shape'], { kind: 'relation' }>['to'],
  id: string,
): string {
  if (to.kind === 'nested' || FOUND_BY.has(to.name)) return '';
  if (to.kind === 'vocabulary') {
    return vocabularyName(graph, to.name as keyof Graph['content']['settings']['vocabolari'], id);
  }
  const entry = find(graph, to.name as CollectionName, id);
  return entry === undefined ? '' : titleOf(graph, entry);
}
