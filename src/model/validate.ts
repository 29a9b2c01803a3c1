import * as z from 'zod';
import { dropAbsent, writtenPath } from './absent.ts';
import { type Explanation, explain } from './explain.ts';
import type { Field, Fields, ImageRef, SchemaContext } from './field.ts';
import type { Reader } from './problem.ts';

interface Definition<out Data> {
  fields: Fields;
  body?: Field<z.ZodType<string | undefined>>;
  schema: (context: SchemaContext) => z.ZodType<Data>;
}

/** Outside Astro an image is only its path: nobody has measured it. */
const unmeasured: SchemaContext = {
  image: () =>
    z.string().transform((src): ImageRef => ({ src, width: 0, height: 0, format: 'jpg' })),
};

/** A schema is built once a definition: building it costs more than using it. */
const built = new WeakMap<object, z.ZodType>();

function schemaOf<Data>(definition: {
  schema: (context: SchemaContext) => z.ZodType<Data>;
}): z.ZodType<Data> {
  const known = built.get(definition) as z.ZodType<Data> | undefined;
  const schema = known ?? definition.schema(unmeasured);
  built.set(definition, schema);
  return schema;
}

/** Whether a value is one that a field takes, by itself. */
export function accepts(field: Field, value: unknown): boolean {
  return schemaOf(field).safeParse(value).success;
}

export type Validation<Data> =
  { data: Data; explanations: [] } | { data: undefined; explanations: Explanation[] };

/**
 * Checks one entry by itself: its front matter and its body. The same check runs before the build,
 * and in the browser before the CMS saves.
 */
export function validate<Data>(
  definition: Definition<Data>,
  raw: unknown,
  body: string,
  reader?: Reader,
): Validation<Data> {
  const present = dropAbsent(raw) ?? {};
  const parsed = schemaOf(definition).safeParse(present);
  const explanations = [
    ...(parsed.success
      ? []
      : explain(parsed.error.issues, definition.fields, present, reader).map((explanation) => ({
          ...explanation,
          field: writtenPath(raw, explanation.field),
        }))),
    ...explainBody(definition.body, body, reader),
  ];
  return parsed.success && explanations.length === 0
    ? { data: parsed.data, explanations: [] }
    : { data: undefined, explanations };
}

function explainBody(
  field: Definition<unknown>['body'],
  body: string,
  reader: Reader | undefined,
): Explanation[] {
  if (field === undefined) return [];
  const written = body.trim();
  const parsed = schemaOf(field).safeParse(written === '' ? undefined : written);
  return parsed.success
    ? []
    : explain(
        parsed.error.issues.map((issue) => ({ ...issue, path: ['body'] })),
        { body: field },
        { body: written === '' ? undefined : written },
        reader,
      );
}
