import * as z from 'zod';
import { type Field, type FieldWords, words } from '../field.ts';

/** YAML gives an unquoted date as a `Date` at midnight UTC. */
function asIsoDate(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString().slice(0, 10)
    : value;
}

/** Years a process can speak of: others are mistyped. */
const YEARS = { from: 1900, to: 2100 };

function isPlausible(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= YEARS.from && year <= YEARS.to;
}

function wrongYear({ input }: { input?: unknown }): string {
  return `trovato «${String(input)}»: ci si aspetta un anno fra il ${YEARS.from} e il ${YEARS.to}. Controlla le cifre`;
}

interface DateOptions extends FieldWords {
  /** Whether it says when something was done: a day to come deserves a look. */
  done?: true;
}

/** A day of the calendar, `YYYY-MM-DD`, without hour or zone. */
export function date(label: string, options: DateOptions = {}): Field<z.ZodType<string>> {
  return {
    label,
    ...words(options),
    expects: `un giorno che esiste fra il ${YEARS.from} e il ${YEARS.to}, scritto anno-mese-giorno (per esempio 2026-03-29)`,
    optional: false,
    shape: { kind: 'value', type: 'data', ...(options.done && { done: true }) },
    schema: () =>
      z.preprocess(
        asIsoDate,
        z.iso.date({ abort: true }).refine(isPlausible, { error: wrongYear }),
      ),
    widget: { widget: 'giorno', min: `${YEARS.from}-01-01`, max: `${YEARS.to}-12-31` },
  };
}

/** An hour of the day in Italy, `HH:mm`. */
export function time(label: string, options: FieldWords = {}): Field<z.ZodType<string>> {
  return {
    label,
    ...words(options),
    expects: 'un’ora scritta ore:minuti (per esempio 09:05)',
    optional: false,
    shape: { kind: 'value', type: 'ora' },
    schema: () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    widget: { widget: 'ora' },
  };
}
