import type * as z from 'zod';
import { isPlainObject } from './absent.ts';
import type { Field, Fields } from './field.ts';

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

function explainOne(issue: z.core.$ZodIssue, fields: Fields, data: unknown): string {
  if (issue.code === 'custom') return ensureStop(issue.message);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, fields);
  if (issue.path.length === 0) {
    const key = Object.keys(fields)[0] ?? '';
    return `trovato ${Array.isArray(data) ? 'un elenco di voci, come «- …»' : shown(data)}: ci si aspetta un elenco di campi, come «${key}: …».`;
  }
  const field = fieldAt(fields, issue.path);
  const found = valueAt(data, issue.path);
  const expected = field?.expects ?? 'un altro valore';
  if (found === undefined) return `manca: ci si aspetta ${expected}.${remedy(field)}`;
  if (issue.code === 'too_big' && typeof found === 'string') {
    return `è lungo ${[...found.trim()].length} caratteri: ci si aspetta ${expected}. Accorcialo.`;
  }
  return `trovato ${shown(found)}: ci si aspetta ${expected}.${remedy(field)}`;
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
): Explanation[] {
  return issues.map((issue) => ({
    rule: ruleOf(issue, data),
    field: issue.path.map(String).join('.'),
    label: fieldAt(fields, issue.path)?.label,
    message: explainOne(issue, fields, data),
  }));
}
