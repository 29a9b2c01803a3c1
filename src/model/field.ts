import type * as z from 'zod';

/** An image as the site uses it; width and height in pixels, 0 where nobody measured them. */
export interface ImageRef {
  src: string;
  width: number;
  height: number;
  format: 'png' | 'jpg' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'svg' | 'avif';
}

/** What a schema needs from the place it runs in: Astro measures images, the others do not. */
export interface SchemaContext {
  image: () => z.ZodType<ImageRef, string>;
}

/** Where a relation points: a collection, a vocabulary, or things with an id inside entries. */
export type RelationTarget =
  | { kind: 'collection'; name: string }
  | { kind: 'vocabulary'; name: string }
  | { kind: 'nested'; name: 'domande' | 'articoli' };

/** What a field holds, for everything that walks a definition: relations, guide, open data. */
export type Shape =
  | {
      kind: 'value';
      type: string;
      /** A day on which something was done: it is not to come. */
      done?: true;
    }
  | { kind: 'prose' }
  | { kind: 'image' }
  | { kind: 'file' }
  | { kind: 'choice'; options: Readonly<Record<string, string>>; many: boolean }
  | { kind: 'relation'; to: RelationTarget; many: boolean }
  | { kind: 'object'; fields: Fields }
  | { kind: 'list'; item: Field };

/** CMS widget options, without the name, label, hint and obligation that every field has. */
export type WidgetOptions = { widget: string } & Record<string, unknown>;

/**
 * A field of the content: one zod schema and one CMS widget, made together by a builder of
 * `fields/`, so that the form and the build cannot disagree.
 */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly label: string;
  readonly hint?: string;
  readonly example?: string;
  /** What is accepted, in Italian, to complete "ci si aspetta …". */
  readonly expects: string;
  readonly optional: boolean;
  /** In what case it must be filled although it is optional. */
  readonly need?: string;
  readonly shape: Shape;
  readonly schema: (context: SchemaContext) => Schema;
  readonly widget: WidgetOptions;
  /** Heading under which the form keeps it folded away; files know nothing of it. */
  readonly fold?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** The words an editor reads beside a field. */
export interface FieldWords {
  hint?: string;
  example?: string;
  /**
   * In what case an optional field must be filled, in a few words: where a rule asks for it, to call
   * it optional would not be true.
   */
  need?: string;
}

/** Copies only the words that are there, so that absent stays absent. */
export function words({ hint, example, need }: FieldWords): FieldWords {
  return { ...(hint && { hint }), ...(example && { example }), ...(need && { need }) };
}

/**
 * Has the form show a field only after one of some answers, or if it already holds something. The
 * field that answers is one of the entry itself, and not folded.
 */
export function onlyWhen<F extends Field>(
  answer: { field: string; is: readonly string[] },
  field: F,
): F {
  const { widget } = field;
  return { ...field, widget: { ...widget, widget: `${widget.widget}_se`, quando: answer } };
}

/** Makes a field optional in both halves: the schema accepts its absence, the form does not ask. */
export function optional<Schema extends z.ZodType>(
  field: Field<Schema>,
): Field<z.ZodOptional<Schema>> {
  return { ...field, optional: true, schema: (context) => field.schema(context).optional() };
}
