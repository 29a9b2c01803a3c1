import { isPlainObject } from './absent.ts';
import type { Field, Fields } from './field.ts';
import { parseProse } from './prose.ts';

/** Signs that only a typographer tells apart. */
const TYPOGRAPHY: readonly [RegExp, string][] = [
  [/[’‘ʼ´`]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/…/g, '...'],
  [/[‐‑–—−]/g, '-'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\s+/g, ' '],
];

/** A text without what only its typing changes: kind of quotes, dashes and spaces. */
export function plainWords(text: string): string {
  return TYPOGRAPHY.reduce(
    (plain, [signs, sign]) => plain.replace(signs, sign),
    text.normalize('NFC'),
  ).trim();
}

/**
 * What a value of a field means, as a text: two values that differ only in the order of a list, in
 * how the file is written or in typography have the same.
 */
export function meaningOf(field: Field, value: unknown): string {
  return JSON.stringify(meaning(field, value)) ?? '';
}

/** Whether two values of a field mean the same. */
export function meanTheSame(field: Field, a: unknown, b: unknown): boolean {
  // Nearly always enough, and to find out what two texts mean takes a while.
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  if (field.shape.kind === 'prose' && haveOtherLetters(a, b)) return false;
  return meaningOf(field, a) === meaningOf(field, b);
}

/**
 * Whether two Markdown texts surely say something else. Numbers of lists, addresses and entities can
 * be written in more than one way.
 */
function haveOtherLetters(a: unknown, b: unknown): boolean {
  const [first, second] = [String(a ?? ''), String(b ?? '')];
  if (/[&<]|https?:|www\./.test(first + second)) return false;
  return lettersOf(first) !== lettersOf(second);
}

function lettersOf(text: string): string {
  return text.replace(/^[\s>]*\d+[.)]/gm, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

function meaning(field: Field, value: unknown): unknown {
  const { shape } = field;
  if (shape.kind === 'object' && isPlainObject(value)) return fieldsMeaning(shape.fields, value);
  if (Array.isArray(value)) {
    const item = shape.kind === 'list' ? shape.item : field;
    return value.map((each) => meaningOf(item, each)).sort();
  }
  if (shape.kind === 'prose' && typeof value === 'string') return piecesOf(value);
  return isPlainObject(value) ? value : scalarMeaning(value);
}

function fieldsMeaning(fields: Fields, data: Record<string, unknown>): unknown {
  return Object.entries(fields)
    .filter(([, field]) => isTold(field))
    .map(([key, field]) => [key, meaning(field, data[key])])
    .filter(([, value]) => value !== undefined);
}

/** A counter that the form keeps for itself says nothing. */
export function isTold({ widget }: Field): boolean {
  return widget.widget !== 'hidden';
}

function scalarMeaning(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  return plainWords(String(value));
}

/**
 * The pieces of a Markdown text in their order, without where each stands and which signs made it.
 * Nothing is called inside itself: a text may nest thousands of quotations.
 */
function piecesOf(markdown: string): unknown[] {
  const pieces: unknown[] = [];
  const pending: unknown[] = [parseProse(markdown)];
  for (let node = pending.pop(); isPlainObject(node); node = pending.pop()) {
    const { type, value, alt, url, depth, ordered } = node;
    const children: unknown[] = Array.isArray(node['children']) ? node['children'] : [];
    const words = [value, alt].map((text) => (typeof text === 'string' ? plainWords(text) : text));
    pieces.push([type, ...words, url, depth, ordered, children.length]);
    pending.push(...children.toReversed());
  }
  return pieces;
}

/** Every word, number and id in a value, without the order and the keys. */
export function scalarsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalarsIn);
  if (isPlainObject(value)) return Object.values(value).flatMap(scalarsIn);
  const scalar = scalarMeaning(value);
  return typeof scalar === 'string' && scalar !== '' ? [scalar] : [];
}
