import * as z from 'zod';
import { type Field, type FieldWords, words } from '../field.ts';
import { ID } from '../identifier.ts';

/** How ids inside an entry are made: short code, infix, number after the last one given. */
export interface GivenIdOptions {
  /** What stands between the short code and the number, as `-d` in `s3-d2`. */
  infix: string;
  /** Path of the counter in the entry, joined by dots. */
  counter: string;
}

/**
 * An id inside an entry, given automatically and never reused; it carries its parent's short code,
 * as in `s3-d2`.
 */
export function givenId(
  label: string,
  example: string,
  { infix, counter }: GivenIdOptions,
): Field<z.ZodString> {
  return {
    label,
    example,
    expects: `un identificativo come ${example}, dato in automatico`,
    optional: false,
    shape: { kind: 'value', type: 'identificativo' },
    schema: () => z.string().regex(/^[a-z]{1,4}\d{0,3}-[a-z]+-?\d{1,3}$/),
    // Shown, read only: a `hidden` field without a default is never written. The form does not ask for
    // it: in a new entry it is given on saving.
    widget: { widget: 'identificativo', infix, counter },
  };
}

/** The last number given to something with an automatic id; it only grows. */
export function givenCounter(label: string): Field<z.ZodOptional<z.ZodNumber>> {
  return {
    label,
    expects: 'un numero intero, tenuto in automatico',
    optional: true,
    shape: { kind: 'value', type: 'numero' },
    schema: () => z.number().int().min(0).optional(),
    widget: { widget: 'hidden' },
  };
}

/** A short code that never changes and begins the ids inside the entry, as in `s3`. */
export function shortCode(label: string, wording: FieldWords = {}): Field<z.ZodString> {
  return {
    label,
    ...words(wording),
    expects: 'da una a quattro lettere minuscole, poi al massimo tre cifre (per esempio s3)',
    optional: false,
    shape: { kind: 'value', type: 'sigla' },
    schema: () => z.string().regex(/^[a-z]{1,4}\d{0,3}$/),
    // In a new entry it proposes itself from the title.
    widget: {
      widget: 'sigla',
      pattern: ['^[a-z]{1,4}\\d{0,3}$', 'Lettere minuscole e cifre, come s3'],
    },
  };
}

/** The id of a vocabulary item: lower-case words and hyphens. */
export function itemId(label: string, wording: FieldWords = {}): Field<z.ZodString> {
  return {
    label,
    ...words(wording),
    expects: 'parole minuscole senza accenti, unite da trattini (per esempio sala-civica)',
    optional: false,
    shape: { kind: 'value', type: 'identificativo' },
    schema: () => z.string().regex(ID),
    widget: {
      widget: 'string',
      pattern: [ID.source, 'Parole minuscole senza accenti, unite da trattini'],
    },
  };
}
