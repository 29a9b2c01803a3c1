import type { Field } from '../model/field.ts';
import { namingKeys } from '../model/naming.ts';
import { type CollectionName } from '../model/registry.ts';
import { accepts } from '../model/validate.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate, onDay } from '../text/dates.ts';
import { plainText } from '../text/search/plain.ts';
import { capitalise, paragraphs, shorten } from '../text/words.ts';
import { titleOf } from './address.ts';
import { find } from './lookup.ts';

/** A text no longer than this stands in a sentence; a longer one stands below it. */
const SHORT = 90;

/** What stands for an old text that today's form would refuse: it may be there by mistake. */
const NOT_SHOWN = 'Il testo di prima non si mostra: oggi non sarebbe accettato.';

/** Whether a value is a text to read rather than a word in a sentence. */
export function isLong({ shape }: Field, value: unknown): boolean {
  if (shape.kind === 'prose') return true;
  return shape.kind === 'value' && typeof value === 'string' && value.length > SHORT;
}

/** A value in a sentence, as it is called today; undefined where it cannot be said in a few words. */
export function sayValue(graph: Graph, field: Field, value: unknown): string | undefined {
  const { shape } = field;
  switch (shape.kind) {
    case 'choice':
      return isScalar(value) ? quoted(nameOfChoice(shape.options, String(value))) : undefined;
    case 'relation':
      return isScalar(value) ? nameOfTarget(graph, shape.to, String(value)) : undefined;
    case 'value':
      return sayPlain(field, shape.type, value);
    default:
      return undefined;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object';
}

/** An old choice may be called like what every object has: `toString`. */
function nameOfChoice(options: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(options, key) ? (options[key] ?? key) : key;
}

function sayPlain(field: Field, type: string, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string' || isLong(field, value) || !accepts(field, value)) return undefined;
  if (type === 'data') return formatDate(value);
  return type === 'ora' ? value : quoted(value);
}

/** The name of an item of a list, by the fields that the form calls it by. */
export function sayItem(graph: Graph, list: Field, value: unknown): string | undefined {
  const { shape } = list;
  if (shape.kind !== 'list') return sayValue(graph, list, value);
  const { item } = shape;
  if (item.shape.kind !== 'object') return excerpt(graph, item, value);
  const data = value as Record<string, unknown>;
  const { fields } = item.shape;
  const naming = namingKeys(list).filter(
    (key) => fields[key] !== undefined && data[key] !== undefined,
  );
  const parts = naming.map((key) => excerpt(graph, fields[key] as Field, data[key]) ?? '');
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? undefined : words;
}

/** The beginning of a text that is too long for a sentence. */
function excerpt(graph: Graph, field: Field, value: unknown): string | undefined {
  return typeof value === 'string' && isLong(field, value) && accepts(field, value)
    ? quoted(shorten(value, SHORT))
    : sayValue(graph, field, value);
}

export function quoted(words: string): string {
  return `«${words.replaceAll(/[«»]/g, '“')}»`;
}

type Target = Extract<Field['shape'], { kind: 'relation' }>['to'];

function nameOfTarget(graph: Graph, to: Target, id: string): string {
  const name = titleOfTarget(graph, to, id);
  return name === undefined ? 'un elemento che oggi non c’è più' : quoted(shorten(name, SHORT));
}

function titleOfTarget(graph: Graph, to: Target, id: string): string | undefined {
  if (to.kind === 'collection') {
    const entry = find(graph, to.name as CollectionName, id);
    return entry && titleOf(graph, entry);
  }
  if (to.kind === 'vocabulary') {
    const name = to.name as keyof Graph['content']['settings']['vocabolari'];
    return graph.content.settings.vocabolari[name].find((item) => item.id === id)?.nome;
  }
  return to.name === 'domande'
    ? graph.questions.get(id)?.data.testo
    : graph.content.patti.flatMap(({ data }) => data.articoli).find((article) => article.id === id)
        ?.rubrica;
}

/** A text in paragraphs, without the signs of its form; nothing where there was none. */
export function sayText(graph: Graph, field: Field, value: unknown): string[] {
  if (typeof value !== 'string') return [];
  if (!accepts(field, value)) return [NOT_SHOWN];
  if (field.shape.kind !== 'prose') return paragraphs(value);
  return graph
    .prose(value, 'prima')
    .split(/(?=<(?:p|h\d|li|blockquote|tr)\b)/)
    .map(plainText)
    .filter(Boolean);
}

/** A change in plain words. */
export interface Said {
  text: string;
  /** Paragraphs of a text that was rewritten, as they were and as they became; none otherwise. */
  before: string[];
  after: string[];
}

export function sentence(text: string): Said {
  return { text: capitalise(text), before: [], after: [] };
}

/** "dal 31 marzo 2031 al 30 giugno 2031". */
export function sayDays(before: string, after: string): string {
  return `${onDay('dal', before)} ${onDay('al', after)}`;
}
