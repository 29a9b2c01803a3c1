import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { addressesIn } from '../model/prose.ts';
import { fileOf } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { walk } from '../model/references.ts';
import { type Content, collectionNames, collections, type Entry } from '../model/registry.ts';

const SIGNATURES: readonly { kind: string; matches: (head: Buffer) => boolean }[] = [
  { kind: 'jpg', matches: (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { kind: 'png', matches: (head) => head.subarray(1, 4).toString('latin1') === 'PNG' },
  {
    kind: 'webp',
    matches: (head) =>
      head.subarray(0, 4).toString('latin1') === 'RIFF' &&
      head.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  { kind: 'avif', matches: (head) => /^ftypavi[fs]/.test(head.subarray(4, 12).toString('latin1')) },
];

interface MediaUse {
  entry: Entry;
  field: string;
  label: string;
  /** As written: relative to the entry. */
  address: string;
  kind: 'image' | 'file';
}

/** Every media file an entry uses is there, and every image is one. */
export function checkMedia(contentDir: string, content: Omit<Content, 'settings'>): Problem[] {
  return collectionNames
    .flatMap((name): Entry[] => content[name])
    .flatMap(mediaUsedBy)
    .flatMap((use) => checkUse(contentDir, use));
}

function mediaUsedBy(entry: Entry): MediaUse[] {
  const uses: MediaUse[] = [];
  for (const { field, value, path } of walk(collections[entry.collection].fields, entry.data)) {
    const { kind } = field.shape;
    if (kind !== 'image' && kind !== 'file') continue;
    const address = typeof value === 'string' ? value : (value as { src: string }).src;
    uses.push({ entry, field: path.join('.'), label: field.label, address, kind });
  }
  for (const address of addressesIn(entry.body)) {
    if (!address.startsWith('../media/')) continue;
    const kind = /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(address) ? 'image' : 'file';
    uses.push({ entry, field: 'body', label: 'Testo', address, kind });
  }
  return uses;
}

function checkUse(contentDir: string, { entry, field, label, address, kind }: MediaUse): Problem[] {
  const wrong = (rule: string, message: string): Problem[] => [
    { severity: 'blocca', rule, file: fileOf(entry.collection, entry.id), field, label, message },
  ];
  const path = join(contentDir, entry.collection, decodeURI(address));
  if (!existsSync(path)) {
    return wrong(
      'media-mancante',
      `«${address}» non c’è nella cartella media: carica il file, o correggi il nome.`,
    );
  }
  if (kind === 'image' && !SIGNATURES.some(({ matches }) => matches(head(path)))) {
    return wrong(
      'immagine-non-valida',
      `«${address}» non è un’immagine jpg, png, webp o avif: salvala di nuovo in uno di questi formati.`,
    );
  }
  return [];
}

function head(path: string): Buffer {
  const buffer = Buffer.alloc(16);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, buffer, 0, buffer.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return buffer;
}

/** Format (the ending) and size of a media file, from its address as written in an entry. */
export function measureFile(
  contentDir: string,
  address: string,
): { format: string; bytes: number } {
  const path = join(contentDir, address.replace(/^\.\.\//, ''));
  return { format: extname(path).slice(1), bytes: statSync(path).size };
}
