import type { ContentFile } from '../model/integrity/index.ts';
import { walk } from '../model/references.ts';

/** A piece of Markdown in a file of the content, with where it is. */
export interface Text {
  /** Path of the file from the content folder. */
  file: string;
  /** Path of the field; `body` for the text under the fields. */
  field: string;
  label: string;
  markdown: string;
}

/** Everything in a file that is written as Markdown: fields, then the body. */
export function textsIn({ file, fields, data, body }: ContentFile): Text[] {
  const written = [...walk(fields, data)].flatMap(({ field, value, path }) =>
    field.shape.kind === 'prose' && typeof value === 'string'
      ? [{ file, field: path.join('.'), label: field.label, markdown: value }]
      : [],
  );
  return [...written, { file, field: 'body', label: 'Testo', markdown: body }];
}
