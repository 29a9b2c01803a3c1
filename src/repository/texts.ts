import { walk } from '../model/references.ts';
import { collections, type Entry } from '../model/registry.ts';

/** A piece of Markdown in an entry, with where it is. */
export interface Text {
  entry: Entry;
  /** Path of the field; `body` for the text under the fields. */
  field: string;
  label: string;
  markdown: string;
}

/** Everything in an entry that is written as Markdown: fields, then the body. */
export function textsIn(entry: Entry): Text[] {
  const fields = [...walk(collections[entry.collection].fields, entry.data)]
    .filter(({ field }) => field.shape.kind === 'prose')
    .map(({ field, value, path }) => ({
      entry,
      field: path.join('.'),
      label: field.label,
      markdown: value as string,
    }));
  return [...fields, { entry, field: 'body', label: 'Testo', markdown: entry.body }];
}
