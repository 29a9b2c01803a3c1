import * as z from 'zod';
import { type Field, type FieldWords, words } from '../field.ts';

function linkField(
  label: string,
  wording: FieldWords,
  kind: { expects: string; type: string; schema: z.ZodType<string>; pattern: [string, string] },
): Field<z.ZodType<string>> {
  return {
    label,
    ...words(wording),
    expects: kind.expects,
    optional: false,
    shape: { kind: 'value', type: kind.type },
    // Who copies an address often takes a space with it.
    schema: () => z.preprocess(trimmed, kind.schema),
    widget: { widget: 'string', pattern: [`^\\s*${kind.pattern[0]}\\s*$`, kind.pattern[1]] },
  };
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** An address of the web, http or https. */
export function url(label: string, wording: FieldWords = {}): Field<z.ZodType<string>> {
  return linkField(label, wording, {
    expects: 'un indirizzo web completo (per esempio https://www.esempio.it/pagina)',
    type: 'indirizzo web',
    schema: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).regex(/^\S+$/),
    // Telephones begin a line with a capital.
    pattern: ['[Hh][Tt][Tt][Pp][Ss]?://\\S+', 'Un indirizzo che comincia con https://'],
  });
}

/** A mailbox of a body or office. */
export function email(label: string, wording: FieldWords = {}): Field<z.ZodType<string>> {
  return linkField(label, wording, {
    expects: 'un indirizzo di posta (per esempio ufficio@comune.esempio.it)',
    type: 'indirizzo e-mail',
    schema: z.email(),
    pattern: ['\\S+@\\S+\\.\\S+', 'Un indirizzo di posta, con la chiocciola'],
  });
}

/** A telephone number of a body or office, digits and spaces, with or without the prefix. */
export function phone(label: string, wording: FieldWords = {}): Field<z.ZodType<string>> {
  return linkField(label, wording, {
    expects: 'un numero di telefono, con o senza prefisso (per esempio 06 0000000)',
    type: 'telefono',
    schema: z.preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().regex(/^\+?[\d\s./-]{5,20}$/),
    ),
    pattern: ['\\+?[\\d\\s./-]{5,20}', 'Solo cifre, spazi e il prefisso'],
  });
}
