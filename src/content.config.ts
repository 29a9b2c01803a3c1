import { defineCollection, type SchemaContext as AstroContext } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type * as z from 'zod';
import type { ImageRef, SchemaContext } from './model/field.ts';
import {
  type CollectionName,
  type Collections,
  collections as registry,
  SETTINGS_FOLDER,
  type SingletonName,
  type Singletons,
  singletons,
} from './model/registry.ts';

type DataSchema<Definition extends { schema: (context: SchemaContext) => z.ZodType }> = (
  context: AstroContext,
) => ReturnType<Definition['schema']>;

/** An image as our entries write it: from where the entry is. */
const ANY_IMAGE = '../media/immagine.jpg';

/**
 * Astro asks for a schema at every entry, because what it makes of an image may depend on where the
 * entry is. What it makes of ours does not, so the schema is built once for each thing it makes of
 * them: building it takes longer than using it.
 */
function buildOnce<Schema>(build: (context: SchemaContext) => Schema) {
  const built = new Map<unknown, Schema>();
  return (context: AstroContext): Schema => {
    const made = context.image().safeParse(ANY_IMAGE).data;
    const schema = built.get(made) ?? build(contextFrom(context));
    built.set(made, schema);
    return schema;
  };
}

type AstroCollection<Schema> = { loader: Loader; schema: Schema };

/** Astro's own image schema measures the file; ours only names it. */
function contextFrom({ image }: AstroContext): SchemaContext {
  return { image: () => image() as unknown as z.ZodType<ImageRef, string> };
}

/** Loads the files of one folder of the content, with their names as ids. */
function load(folder: string, pattern: string): Loader {
  const base = new URL(`${folder}/`, import.meta.env.CONTENT_URL);
  const files = glob({
    base,
    pattern,
    generateId: ({ entry }) => entry.replace(/\.[^.]+$/, ''),
  });
  return {
    ...files,
    load: (context) => {
      // The store outlives the command: it may hold entries of another content folder, or entries
      // read when the model was another, and Astro would keep those whose file is the same.
      context.store.clear();
      return files.load(context);
    },
  };
}

const entries = Object.entries(registry).map(([name, { extension, schema }]) => [
  name,
  defineCollection({
    loader: load(name, `*.${extension}`),
    schema: buildOnce<z.ZodType>(schema),
  }),
]);

const settings = Object.entries(singletons).map(([name, { schema }]) => [
  name,
  defineCollection({
    loader: load(SETTINGS_FOLDER, `${name}.yml`),
    schema: buildOnce<z.ZodType>(schema),
  }),
]);

/** Astro's collections, all of them from the registry: no field is named here. */
export const collections = Object.fromEntries([...entries, ...settings]) as {
  [Name in CollectionName]: AstroCollection<DataSchema<Collections[Name]>>;
} & {
  [Name in SingletonName]: AstroCollection<DataSchema<Singletons[Name]>>;
};
