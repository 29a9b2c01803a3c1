import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import type { Problem } from '../model/problem.ts';
import { addressesIn } from '../model/prose.ts';
import { walk } from '../model/references.ts';
import { type Text, textsIn } from './texts.ts';
import {
  collectionNames,
  collections,
  type Content,
  type Entry,
  fileOf,
} from '../model/registry.ts';

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

/** Images that the site optimises, and files that it publishes as they are. */
const IMAGE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const FILE = /\.(?:pdf|p7m|odt|ods|csv)$/i;

interface MediaUse {
  entry: Entry;
  field: string;
  label: string;
  /** As written: relative to the entry. */
  address: string;
  kind: 'image' | 'file';
  /** Whether the page shows it, or leads to it. */
  use: 'shown' | 'linked';
}

type Entries = Omit<Content, 'settings'>;

/** Every media file an entry uses is there, of a kind the site publishes, and every image is one. */
export function checkMedia(contentDir: string, content: Entries): Problem[] {
  return usesIn(content).flatMap((use) => checkUse(contentDir, use));
}

/**
 * Media files to publish as they are, by their path from the media folder: those that entries lead
 * to. An upload that no entry uses stays where it is, and so do images, which the build optimises.
 * @param content content without blocking problems
 */
export function filesToPublish(contentDir: string, content: Entries): string[] {
  const linked = usesIn(content).filter(({ use }) => use === 'linked');
  const paths = linked.flatMap(({ address }) => fromMediaFolder(contentDir, address) ?? []);
  return [...new Set(paths)].sort();
}

/** Media files that no entry uses, by their path from the media folder. */
export function unusedMedia(contentDir: string, content: Entries): string[] {
  const used = new Set(usesIn(content).map(({ address }) => fromMediaFolder(contentDir, address)));
  return readMediaFolder(contentDir).filter((path) => !used.has(path));
}

/** Uses are asked for by the check and by the build, and finding them means to parse every text. */
const found = new WeakMap<Entries, MediaUse[]>();

function usesIn(content: Entries): MediaUse[] {
  const uses =
    found.get(content) ??
    collectionNames.flatMap((name): Entry[] => content[name]).flatMap(mediaUsedBy);
  found.set(content, uses);
  return uses;
}

function mediaUsedBy(entry: Entry): MediaUse[] {
  const uses: MediaUse[] = [];
  for (const { field, value, path } of walk(collections[entry.collection].fields, entry.data)) {
    const { kind } = field.shape;
    const at = { entry, field: path.join('.'), label: field.label };
    if (kind === 'file') {
      uses.push({ ...at, address: value as string, kind, use: 'linked' });
    } else if (kind === 'image') {
      const address = typeof value === 'string' ? value : (value as { src: string }).src;
      uses.push({ ...at, address, kind, use: 'shown' });
    }
  }
  return [...uses, ...textsIn(entry).flatMap(usesInText)];
}

function usesInText({ markdown, ...at }: Text): MediaUse[] {
  return addressesIn(markdown)
    .filter(({ url }) => /^(?:\.\.)?\/media\//.test(url))
    .map(({ url, by }) => {
      const address = url.replace(/[?#].*$/, '');
      const kind = IMAGE.test(address) ? 'image' : 'file';
      // Only images written relative to the entry are found, and optimised, by the build.
      const optimised = kind === 'image' && by !== 'link' && address.startsWith('..');
      return { ...at, address, kind, use: optimised ? 'shown' : 'linked' };
    });
}

/**
 * Path from the media folder of the file an address leads to; undefined where there is none, and
 * where it lies outside the folder, also by a symbolic link.
 * @param address as written in an entry (`../media/…`), or public (`/media/…`)
 */
export function fromMediaFolder(contentDir: string, address: string): string | undefined {
  const folder = join(contentDir, MEDIA_FOLDER);
  try {
    const path = join(contentDir, decodeURI(address.replace(/^(?:\.\.)?\//, '')));
    const inside = relative(realpathSync(folder), realpathSync(path));
    if (inside.startsWith('..') || isAbsolute(inside) || !statSync(path).isFile()) return undefined;
    return relative(folder, path).split(sep).join('/');
  } catch {
    return undefined;
  }
}

function readMediaFolder(contentDir: string): string[] {
  const folder = join(contentDir, MEDIA_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

function checkUse(contentDir: string, use: MediaUse): Problem[] {
  const { entry, field, label, address, kind } = use;
  const wrong = (rule: string, message: string): Problem[] => [
    { severity: 'blocca', rule, file: fileOf(entry.collection, entry.id), field, label, message },
  ];
  const path = fromMediaFolder(contentDir, address);
  if (path === undefined) {
    return wrong(
      'media-mancante',
      `«${address}» non c’è nella cartella media: carica il file, o correggi il nome.`,
    );
  }
  if (kind === 'file' && !FILE.test(path)) {
    return wrong(
      'file-non-ammesso',
      `«${address}» non è un file pdf, p7m, odt, ods o csv: salvalo di nuovo in uno di questi formati.`,
    );
  }
  const start = head(join(contentDir, MEDIA_FOLDER, path));
  if (kind === 'image' && !SIGNATURES.some(({ matches }) => matches(start))) {
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
