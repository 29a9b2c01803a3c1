import * as z from 'zod';
import type { Field } from '../field.ts';

/** The SHA-256 of a text or of a file, in hexadecimal: computed, never typed. */
export function digest(label: string): Field<z.ZodString> {
  return {
    label,
    expects: 'un’impronta SHA-256 (64 cifre esadecimali minuscole), scritta da npm run impronte',
    optional: false,
    shape: { kind: 'value', type: 'impronta' },
    schema: () => z.string().regex(/^[0-9a-f]{64}$/),
    widget: { widget: 'string', pattern: ['^[0-9a-f]{64}$', 'Un’impronta SHA-256'] },
  };
}
