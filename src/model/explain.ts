import type * as z from 'zod';
import { isPlainObject } from './absent.ts';
import type { Field, Fields } from './field.ts';
import type { Reader } from './problem.ts';

/** What is wrong with one field, in Italian: found, expected, remedy. */
export interface Explanation {
  rule: string;
  /** Path of the field, joined by dots; empty for the whole entry. */
  field: string;
  label: string | undefined;
  message: string;
}

/** The definition at a path, walking groups and lists; undefined where there is none. */
export function fieldAt(fields: Fields, path: readonly PropertyKey[]): Field | undefined {
  const [key, ...rest] = path;
  let field = typeof key === 'string' ? fields[key] : undefined;
  for (const step of rest) {
    const shape = field?.shape;
    if (shape?.kind === 'list' && typeof step === 'number') field = shape.item;
    else if (shape?.kind === 'object') field = shape.fields[String(step)];
    else return field;
  }
  return field;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** How a value looks to the person who wrote it. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `«${value.length > 60 ? `${value.slice(0, 60)}…` : value}»`;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? 'una data che non esiste'
      : `la data ${value.toISOString().slice(0, 10)}`;
  }
  if (Array.isArray(value)) return 'un elenco';
  if (isPlainObject(value)) return 'un gruppo di campi';
  if (typeof value === 'boolean') return value ? 'sì (true)' : 'no (false)';
  return `«${String(value)}»`;
}

function remedy(field: Field | undefined): string {
  if (field?.example !== undefined) return ` Per esempio: «${field.example}».`;
  return field?.hint === undefined ? '' : ` ${field.hint}`;
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, fields: Fields): string {
  const parent = issue.path.length === 0 ? undefined : fieldAt(fields, issue.path);
  const known = Object.keys(parent?.shape.kind === 'object' ? parent.shape.fields : fields);
  const keys = issue.keys.map((key) => `«${key}»`).join(', ');
  return `${issue.keys.length === 1 ? `chiave sconosciuta: ${keys}` : `chiavi sconosciute: ${keys}`}. Correggi o togli; qui si può scrivere: ${known.join(', ')}.`;
}

/** What an issue says, about a field and what was found in it. */
interface Found {
  issue: z.core.$ZodIssue;
  fields: Fields;
  field: Field | undefined;
  value: unknown;
}

function explainOne({ issue, fields, field, value }: Found): string {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, fields);
  if (issue.path.length === 0) {
    const key = Object.keys(fields)[0] ?? '';
    return `trovato ${Array.isArray(value) ? 'un elenco di voci, come «- …»' : shown(value)}: ci si aspetta un elenco di campi, come «${key}: …».`;
  }
  const expected = field?.expects ?? 'un altro valore';
  if (value === undefined) return `manca: ci si aspetta ${expected}.${remedy(field)}`;
  if (issue.code === 'too_big' && typeof value === 'string') {
    return `è lungo ${charactersIn(value)} caratteri: ci si aspetta ${expected}. Accorcialo.`;
  }
  return `trovato ${shown(value)}: ci si aspetta ${expected}.${remedy(field)}`;
}

/** The same for who has the form at hand: hint and example stand beside the field. */
function explainInForm({ issue, field, value }: Found): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `«${key}»`).join(', ');
    return `il file ha qualcosa che questo modulo non conosce (${keys}): avvisa chi cura il sito.`;
  }
  if (value === undefined) return missingInForm(field);
  if (issue.code === 'too_big' && typeof value === 'string') {
    return `è lungo ${charactersIn(value)} caratteri e qui ce ne stanno ${issue.maximum}: accorcialo.`;
  }
  if (issue.code === 'too_big' && Array.isArray(value)) {
    return `ha ${value.length} voci e qui ce ne stanno ${issue.maximum}: togline qualcuna.`;
  }
  const { shape } = field ?? {};
  return shape?.kind === 'choice'
    ? `trovato ${shown(value)}: scegli fra ${Object.values(shape.options).join(', ')}.`
    : `trovato ${shown(value)}: ci si aspetta ${field?.expects ?? 'un altro valore'}.`;
}

function missingInForm(field: Field | undefined): string {
  switch (field?.shape.kind) {
    case 'choice':
    case 'relation':
      return field.shape.many ? 'manca: scegli almeno una voce.' : 'manca: scegli una voce.';
    case 'list':
      return 'manca: aggiungi almeno una voce.';
    case 'object':
      return 'manca: compila i suoi campi.';
    default:
      return 'manca.';
  }
}

function charactersIn(text: string): number {
  return [...text.trim()].length;
}

function ensureStop(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** Which rule an issue breaks: our own name, or the kind of mistake. */
function ruleOf(issue: z.core.$ZodIssue, data: unknown): string {
  if (issue.code === 'custom') {
    const rule: unknown = issue.params?.['rule'];
    return typeof rule === 'string' ? rule : 'regola-della-scheda';
  }
  if (issue.code === 'unrecognized_keys') return 'chiave-sconosciuta';
  return valueAt(data, issue.path) === undefined ? 'campo-mancante' : 'valore-non-valido';
}

/**
 * Turns zod's issues into Italian explanations.
 * `data` is what was read, before parsing, without what is absent.
 */
export function explain(
  issues: readonly z.core.$ZodIssue[],
  fields: Fields,
  data: unknown,
  reader: Reader = 'file',
): Explanation[] {
  return issues.map((issue) => {
    const field = fieldAt(fields, issue.path);
    return {
      rule: ruleOf(issue, data),
      field: issue.path.map(String).join('.'),
      label: field?.label,
      message: messageOf({ issue, fields, field, value: valueAt(data, issue.path) }, reader),
    };
  });
}

function messageOf(found: Found, reader: Reader): string {
  if (found.issue.code === 'custom') return ensureStop(found.issue.message);
  return reader === 'form' ? explainInForm(found) : explainOne(found);
}
