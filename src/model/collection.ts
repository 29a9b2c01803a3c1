import * as z from 'zod';
import { dropAbsent } from './absent.ts';
import type { Field, Fields, SchemaContext } from './field.ts';
import { type SchemaShape, schemaShape } from './fields/structures.ts';

/** A rule that looks at several fields of one entry; issues in Italian, with their path. */
export type EntryRule<Data> = (data: Data, context: z.RefinementCtx) => void;

type EntryData<F extends Fields> = z.output<z.ZodObject<SchemaShape<F>, z.core.$strict>>;

/** How often editors come to a collection; the CMS and the guide divide them so, in this order. */
export const uses = {
  spesso: 'Ogni mese',
  'a volte': 'Ogni tanto',
  'di rado': 'Di rado',
} as const;

interface Definition<Name extends string, F extends Fields> {
  /** Folder in the content repository, and name in Astro and in the CMS. */
  name: Name;
  /** Italian name of many and of one. */
  label: string;
  labelSingular: string;
  /** What an editor keeps here, in one or two sentences. */
  help: string;
  use: keyof typeof uses;
  fields: F;
  /** The Markdown body, for the collections that take one. */
  body?: Field<z.ZodType<string | undefined>>;
  /** CMS template of a new entry's file name; the default is its title. */
  slug?: string;
  /** CMS template of an entry in lists; a part, between "·", whose fields are empty is left out. */
  summary?: string;
  /** Fields by which lists can be sorted; the first one sorts them, descending if it is a date. */
  sortable?: readonly (keyof F & string)[];
  /** The choice by which lists can be filtered and grouped. */
  filter?: keyof F & string;
  rules?: readonly EntryRule<EntryData<F>>[];
}

/** A kind of content: one folder, one file an entry, one definition of its fields. */
export interface Collection<Name extends string = string, F extends Fields = Fields> extends Omit<
  Definition<Name, F>,
  'rules'
> {
  /** `md` where there is a body, `yml` where there is none. */
  extension: 'md' | 'yml';
  schema: (context: SchemaContext) => z.ZodType<EntryData<F>>;
}

/** One settings file: always there, never more than one. */
export interface Singleton<Name extends string = string, F extends Fields = Fields> {
  name: Name;
  label: string;
  help: string;
  fields: F;
  schema: (context: SchemaContext) => z.ZodType<EntryData<F>>;
}

/** What an entry of a collection, or a settings file, says once read. */
export type DataOf<C extends { schema: (context: SchemaContext) => z.ZodType }> = z.output<
  ReturnType<C['schema']>
>;

function entrySchema<F extends Fields>(
  fields: F,
  rules: readonly EntryRule<EntryData<F>>[],
  context: SchemaContext,
): z.ZodType<EntryData<F>> {
  const schema = z.strictObject(schemaShape(fields, context));
  const checked = schema.superRefine((data, refinement) => {
    for (const rule of rules) rule(data, refinement);
  });
  return z.preprocess(dropAbsent, checked);
}

export function collection<const Name extends string, F extends Fields>({
  rules = [],
  ...definition
}: Definition<Name, F>): Collection<Name, F> {
  return {
    ...definition,
    extension: definition.body ? 'md' : 'yml',
    schema: (context) => entrySchema(definition.fields, rules, context),
  };
}

export function singleton<const Name extends string, F extends Fields>(
  definition: Omit<Singleton<Name, F>, 'schema'> & { rules?: readonly EntryRule<EntryData<F>>[] },
): Singleton<Name, F> {
  const { rules = [], ...rest } = definition;
  return { ...rest, schema: (context) => entrySchema(definition.fields, rules, context) };
}
