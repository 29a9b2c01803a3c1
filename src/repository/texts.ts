import type { ContentFile } from '../model/integrity/index.ts';
import { addressesIn as parseAddresses, type WrittenAddress } from '../model/prose.ts';
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

/** Addresses by text: the check and the build ask for those of every text, and to find them is to parse it. */
const known = new Map<string, readonly WrittenAddress[]>();

const MOST_KNOWN = 50_000;

/** Addresses of the links and images of a text, in order. */
export function addressesIn(markdown: string): readonly WrittenAddress[] {
  const addresses = known.get(markdown) ?? parseAddresses(markdown);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(markdown, addresses);
  return addresses;
}
