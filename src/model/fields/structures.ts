import * as z from 'zod';
import {
  type Field,
  type Fields,
  type FieldWords,
  type SchemaContext,
  type WidgetOptions,
  words,
} from '../field.ts';

/** The zod shape of a record of fields: each key keeps its own type. */
export type SchemaShape<F extends Fields> = { [K in keyof F]: ReturnType<F[K]['schema']> };

export function schemaShape<F extends Fields>(fields: F, context: SchemaContext): SchemaShape<F> {
  const entries = Object.entries(fields).map(([key, field]) => [key, field.schema(context)]);
  return Object.fromEntries(entries) as SchemaShape<F>;
}

export type ObjectSchema<F extends Fields> = z.ZodObject<SchemaShape<F>, z.core.$strict>;

interface GroupOptions<F extends Fields> extends FieldWords {
  /** Whether the form shows it open: only what one needs to announce the thing is. */
  open?: boolean;
  /** A rule that looks at more than one field: it adds issues in Italian. */
  rule?: (value: z.output<ObjectSchema<F>>, context: z.RefinementCtx) => void;
  /** A control of our own around its fields. */
  control?: 'posizione';
}

/** Fields that belong together. All strict: a mistyped key fails. */
export function group<F extends Fields>(
  label: string,
  fields: F,
  options: GroupOptions<F> = {},
): Field<ObjectSchema<F>> {
  const { rule, open = false, control = 'object' } = options;
  return {
    label,
    ...words(options),
    expects: 'un gruppo di campi',
    optional: false,
    shape: { kind: 'object', fields },
    schema: (context) => {
      const schema = z.strictObject(schemaShape(fields, context));
      return rule ? schema.superRefine(rule) : schema;
    },
    widget: { widget: control, collapsed: !open },
  };
}

const LONGEST_LIST = 500;

interface ListOptions extends FieldWords {
  /** What the form shows of a closed item, in CMS template syntax. */
  summary?: string;
  /** The name of one item, for "Aggiungi …". */
  one: string;
  max?: number;
}

function listWidget({ summary, one, max }: ListOptions): WidgetOptions {
  return {
    widget: 'list',
    label_singular: one,
    collapsed: true,
    minimize_collapsed: true,
    ...(summary && { summary }),
    ...(max !== undefined && { max }),
  };
}

function listField(label: string, item: Field, options: ListOptions) {
  return {
    label,
    ...words(options),
    expects: `un elenco (una voce per ${options.one})`,
    shape: { kind: 'list', item } as const,
    widget: listWidget(options),
  };
}

/** A list of things of one kind; none reads as an empty list. */
export function list<S extends z.ZodType>(
  label: string,
  item: Field<S>,
  options: ListOptions,
): Field<z.ZodDefault<z.ZodArray<S>>> {
  return {
    ...listField(label, item, options),
    optional: true,
    schema: (context) =>
      z
        .array(item.schema(context))
        .max(options.max ?? LONGEST_LIST)
        .default([]),
  };
}

/** A list with at least one item. */
export function requiredList<S extends z.ZodType>(
  label: string,
  item: Field<S>,
  options: ListOptions,
): Field<z.ZodArray<S>> {
  return {
    ...listField(label, item, options),
    optional: false,
    schema: (context) =>
      z
        .array(item.schema(context))
        .min(1)
        .max(options.max ?? LONGEST_LIST),
  };
}
