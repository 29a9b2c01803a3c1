import * as z from 'zod';
import { CONFLICT_FAULT, conflictAt } from '../conflict.ts';
import { findPrivateData } from '../privacy.ts';
import { checkProse } from '../prose.ts';
import { type Field, type FieldWords, type Shape, words } from '../field.ts';

interface TextOptions extends FieldWords {
  /** Characters at the most. */
  max?: number;
}

/**
 * YAML reads an unquoted `2026-03-29` as a date and `0012` as a number: a text field takes them
 * back as text. Anything else that is not text stays as it is and is refused.
 */
function asText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return value.toISOString().replace('T00:00:00.000Z', '');
  }
  return value;
}

function stringSchema(max: number): z.ZodType<string> {
  return z.preprocess(asText, z.string().trim().min(1).max(max).superRefine(refuseUnseen));
}

/** What copying from other programs leaves in a text: no page shows it, and no feed may hold it. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

function refuseUnseen(value: string, context: z.RefinementCtx): void {
  const index = UNSEEN.exec(value)?.index;
  if (index === undefined) return;
  const before = value.slice(0, index).trim().slice(-20);
  const where = before === '' ? 'all’inizio' : `dopo «${before}»`;
  context.addIssue({
    code: 'custom',
    message: `${where} c’è un segno che non si vede, e le pagine non lo possono mostrare: cancella quel punto e riscrivilo`,
    params: { rule: 'segno-invisibile' },
  });
}

function refusePrivateData(schema: z.ZodType<string>): z.ZodType<string> {
  return schema.superRefine((value, context) => {
    for (const found of findPrivateData(value)) {
      context.addIssue({ code: 'custom', message: found.message, params: { rule: found.rule } });
    }
  });
}

function textField(
  label: string,
  options: TextOptions,
  limits: { max: number; lines: 'one' | 'many'; shape?: Shape },
): Field<z.ZodType<string>> {
  const max = options.max ?? limits.max;
  return {
    label,
    ...words(options),
    expects: `un testo di al massimo ${max} caratteri`,
    optional: false,
    shape: limits.shape ?? { kind: 'value', type: 'testo' },
    schema: () => refusePrivateData(stringSchema(max)),
    widget: {
      widget: limits.lines === 'one' ? 'string' : 'text',
      pattern: [atMost(max), `Al massimo ${max} caratteri`],
    },
  };
}

/** A character as the schema counts it: two halves are one, as in most pictograms. */
const CHARACTER = '(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^\\uD800-\\uDFFF])';

/** A pattern for texts of so many characters, besides the spaces around them. */
function atMost(max: number): string {
  return `^\\s*${CHARACTER}{0,${max}}\\s*$`;
}

/** One line of plain text; by default 200 characters at the most. */
export function text(label: string, options: TextOptions = {}): Field<z.ZodType<string>> {
  return textField(label, options, { max: 200, lines: 'one' });
}

/** The plain words a page begins with: the form counts them and says how easy they read. */
export function summary(label: string, options: TextOptions = {}): Field<z.ZodType<string>> {
  const field = textField(label, options, { max: 255, lines: 'many' });
  return {
    ...field,
    widget: { ...field.widget, widget: 'riassunto', max: options.max ?? 255 },
  };
}

/** Plain text in paragraphs, divided by a blank line; by default 2,000 characters at the most. */
export function longText(label: string, options: TextOptions = {}): Field<z.ZodType<string>> {
  return textField(label, options, { max: 2000, lines: 'many' });
}

/** Buttons of the rich-text editor: what the site renders, and nothing that loses text. */
const PROSE_BUTTONS = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'quote',
  'bulleted-list',
  'numbered-list',
];

interface ProseOptions extends TextOptions {
  /** Whether it may show images: only bodies can. */
  images?: boolean;
}

/** Markdown without raw HTML, with safe links and described images. */
export function prose(label: string, options: ProseOptions = {}): Field<z.ZodType<string>> {
  const max = options.max ?? 20_000;
  const { images = false } = options;
  return {
    label,
    ...words(options),
    expects: `un testo in Markdown di al massimo ${max} caratteri, senza HTML`,
    optional: false,
    shape: { kind: 'prose' },
    schema: () =>
      refusePrivateData(stringSchema(max)).superRefine((value, context) => {
        for (const { message, rule } of checkProse(value, { images })) {
          context.addIssue({ code: 'custom', message, params: { rule } });
        }
        if (conflictAt(value) !== undefined) {
          const params = { rule: 'due-versioni' };
          context.addIssue({ code: 'custom', message: CONFLICT_FAULT, params });
        }
      }),
    widget: {
      widget: 'markdown',
      buttons: PROSE_BUTTONS,
      editor_components: images ? ['image'] : [],
      modes: ['rich_text'],
    },
  };
}
