import * as z from 'zod';
import { type Field, type FieldWords, words } from '../field.ts';
import { eachOnce } from './repetitions.ts';

/** Stored value → Italian label, in the order they are offered. */
export type Options = Readonly<Record<string, string>>;

/** Who writes a file needs the values; who fills in the form knows only the labels. */
function listed(options: Options): string {
  return Object.entries(options)
    .map(([value, label]) => `${value} (${label})`)
    .join(', ');
}

function widgetOptions(options: Options) {
  return Object.entries(options).map(([value, label]) => ({ label, value }));
}

function enumOf<const O extends Options>(options: O) {
  return z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]);
}

function severalValues<const O extends Options>(options: O) {
  return z.array(enumOf(options)).superRefine(eachOnce);
}

type EnumOf<O extends Options> = ReturnType<typeof enumOf<O>>;

/** One of a few fixed values. */
export function choice<const O extends Options>(
  label: string,
  options: O,
  wording: FieldWords = {},
): Field<EnumOf<O>> & { readonly options: O } {
  return {
    label,
    ...words(wording),
    options,
    expects: `una di queste voci: ${listed(options)}`,
    optional: false,
    shape: { kind: 'choice', options, many: false },
    schema: () => enumOf(options),
    widget: { widget: 'select', options: widgetOptions(options) },
  };
}

interface SeveralOptions<O extends Options> extends FieldWords {
  /**
   * Answers that one click gives together, by what it says. With these the form shows all answers as
   * boxes to tick.
   */
  together?: Readonly<Record<string, readonly (keyof O & string)[]>>;
}

/** Several of a few fixed values, each once; none reads as an empty list. */
export function choices<const O extends Options>(
  label: string,
  options: O,
  wording: FieldWords = {},
): Field<z.ZodDefault<z.ZodArray<EnumOf<O>>>> & { readonly options: O } {
  return {
    ...severalOf(label, options, wording),
    optional: true,
    schema: () => severalValues(options).default([]),
  };
}

/** At least one of a few fixed values, each once. */
export function requiredChoices<const O extends Options>(
  label: string,
  options: O,
  wording: SeveralOptions<O> = {},
): Field<z.ZodArray<EnumOf<O>>> & { readonly options: O } {
  return {
    ...severalOf(label, options, wording),
    optional: false,
    schema: () => severalValues(options).min(1),
  };
}

function severalOf<const O extends Options>(
  label: string,
  options: O,
  { together, ...wording }: SeveralOptions<O>,
) {
  return {
    label,
    ...words(wording),
    options,
    expects: `una o più di queste voci: ${listed(options)}`,
    shape: { kind: 'choice', options, many: true } as const,
    widget: {
      widget: together === undefined ? 'select' : 'caselle',
      multiple: true,
      options: widgetOptions(options),
      ...(together && {
        insieme: Object.entries(together).map(([words, values]) => ({ label: words, values })),
      }),
    },
  };
}

/** Yes or no where "not said" means no. */
export function flag(label: string, wording: FieldWords = {}): Field<z.ZodDefault<z.ZodBoolean>> {
  return {
    label,
    ...words(wording),
    expects: 'sì o no (true o false)',
    optional: true,
    shape: { kind: 'value', type: 'sì o no' },
    schema: () => z.boolean().default(false),
    // No default: Decap would begin every new entry with the list items and groups that hold it.
    widget: { widget: 'boolean' },
  };
}

/** The answers of a fact; absent means that nobody has looked. */
const YES_OR_NO = { si: 'Sì', no: 'No' } as const;

/** A fact that is so or is not so: answered with one click, and left alone where it is not known. */
export function yesOrNo(
  label: string,
  wording: FieldWords = {},
): Field<EnumOf<typeof YES_OR_NO>> & { readonly options: typeof YES_OR_NO } {
  const field = choice(label, YES_OR_NO, wording);
  return { ...field, widget: { ...field.widget, widget: 'si_no' } };
}
