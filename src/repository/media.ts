import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { isPlainObject } from '../model/absent.ts';
import { type ContentFile, fileOfEntry } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { walk } from '../model/references.ts';
import { collectionNames, type Content, type Entry } from '../model/registry.ts';
import { accepts } from '../model/validate.ts';
import { beginsAsImage, isWholeImage } from './images.ts';
import { addressesIn, type Text, textsIn } from './texts.ts';

/** Images that the site optimises, and files that it publishes as they are. */
const IMAGE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const FILE = /\.(?:pdf|p7m|odt|ods|csv)$/i;

interface MediaUse {
  /** The file of the content that uses it. */
  file: string;
  field: string;
  label: string;
  /** As written: relative to the entry. */
  address: string;
  kind: 'image' | 'file';
  /** Whether the page shows it, or leads to it. */
  use: 'shown' | 'linked';
}

type Entries = Omit<Content, 'settings' | 'imprints'>;

/**
 * Every media file an entry uses is there, of a kind the site publishes, and every image begins like
 * one.
 * @param unsound files that are wrong by themselves; what they use is checked all the same
 */
export function checkMedia(
  contentDir: string,
  content: Entries,
  unsound: readonly ContentFile[] = [],
): Problem[] {
  return [...usesIn(content), ...unsound.flatMap(mediaUsedBy)].flatMap((use) =>
    checkUse(contentDir, use),
  );
}

/** Every image an entry uses can be decoded to its end. What `checkMedia` refuses is left to it. */
export async function checkImages(
  contentDir: string,
  content: Entries,
  unsound: readonly ContentFile[] = [],
): Promise<Problem[]> {
  const images = [...usesIn(content), ...unsound.flatMap(mediaUsedBy)]
    .filter((use) => use.kind === 'image' && checkUse(contentDir, use).length === 0)
    .map((use) => ({ use, path: fromMediaFolder(contentDir, use.address) ?? '' }));
  const broken = new Set<string>();
  // One at a time: photos are large, and all of them may not fit in memory.
  for (const path of new Set(images.map((image) => image.path))) {
    if (!(await isWholeImage(join(contentDir, MEDIA_FOLDER, path)))) broken.add(path);
  }
  return images
    .filter(({ path }) => broken.has(path))
    .map(({ use }) =>
      problemOf(use, {
        rule: 'immagine-rovinata',
        message: `«${use.address}» è un’immagine rovinata o interrotta: ci si aspetta un’immagine intera. Aprila in un programma di grafica, salvala di nuovo e ricaricala.`,
      }),
    );
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
    collectionNames
      .flatMap((name): Entry[] => content[name])
      .map(fileOfEntry)
      .flatMap(mediaUsedBy);
  found.set(content, uses);
  return uses;
}

function mediaUsedBy(written: ContentFile): MediaUse[] {
  const { file, fields, data } = written;
  const uses = [...walk(fields, data)].flatMap(({ field, value, path }): MediaUse[] => {
    const { kind } = field.shape;
    if (kind !== 'file' && kind !== 'image') return [];
    // What an image becomes once it is read: its path, and its measures.
    const address = isPlainObject(value) ? value['src'] : value;
    // An address that the field itself refuses is told by the check of its own file.
    if (typeof address !== 'string' || !accepts(field, address)) return [];
    const use = kind === 'image' ? 'shown' : 'linked';
    return [{ file, field: path.join('.'), label: field.label, address, kind, use }];
  });
  return [...uses, ...textsIn(written).flatMap(usesInText)];
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
  const { address, kind } = use;
  const wrong = (rule: string, message: string) => [problemOf(use, { rule, message })];
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
  if (kind === 'image' && !beginsAsImage(join(contentDir, MEDIA_FOLDER, path))) {
    return wrong(
      'immagine-non-valida',
      `«${address}» non è un’immagine jpg, png, webp o avif: salvala di nuovo in uno di questi formati.`,
    );
  }
  return [];
}

function problemOf(
  { file, field, label }: MediaUse,
  wrong: Pick<Problem, 'rule' | 'message'>,
): Problem {
  return { severity: 'blocca', file, field, label, ...wrong };
}

/** Format (the ending) and size of a media file, from its address as written in an entry. */
export function measureFile(
  contentDir: string,
  address: string,
): { format: string; bytes: number } {
  const path = join(contentDir, address.replace(/^\.\.\//, ''));
  return { format: extname(path).slice(1), bytes: statSync(path).size };
}

/** SHA-256, in hexadecimal, of a media file, from its address as written in an entry. */
export function digestOfMedia(contentDir: string, address: string): string {
  return digestOfFile(join(contentDir, address.replace(/^\.\.\//, '')));
}

/** SHA-256 of a file, in hexadecimal. */
export function digestOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
