import * as z from 'zod';
import { type Field, type FieldWords, type ImageRef, words } from '../field.ts';

/** Where uploads go, from the content folder; and how an entry one folder deep writes it. */
export const MEDIA_FOLDER = 'media';
export const MEDIA_FROM_ENTRY = `../${MEDIA_FOLDER}`;

/** Folders and a file name of lower-case ASCII words: no step can climb out of the media folder. */
const INSIDE_MEDIA = `\\.\\./${MEDIA_FOLDER}/(?:[a-z0-9_-]+/)*[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*`;
const IMAGE = new RegExp(`^${INSIDE_MEDIA}\\.(?:jpe?g|png|webp|avif)$`);
const FILE = new RegExp(`^${INSIDE_MEDIA}\\.(?:pdf|p7m|odt|ods|csv)$`);
const MEGABYTE = 1_000_000;

/** An image of the media folder. Drawings in SVG are refused: they can carry code. */
export function image(label: string, wording: FieldWords = {}): Field<z.ZodType<ImageRef>> {
  return {
    label,
    ...words(wording),
    expects: `un’immagine jpg, png, webp o avif della cartella ${MEDIA_FOLDER}`,
    optional: false,
    shape: { kind: 'image' },
    schema: (context) => z.string().regex(IMAGE).pipe(context.image()),
    widget: {
      widget: 'image',
      choose_url: false,
      media_library: { config: { max_file_size: 8 * MEGABYTE } },
    },
  };
}

/** A document of the media folder: PDF, a signed envelope, or a sheet of open data. */
export function file(label: string, wording: FieldWords = {}): Field<z.ZodString> {
  return {
    label,
    ...words(wording),
    expects: `un file pdf, p7m, odt, ods o csv della cartella ${MEDIA_FOLDER}`,
    optional: false,
    shape: { kind: 'file' },
    schema: () => z.string().regex(FILE),
    widget: {
      widget: 'file',
      choose_url: false,
      media_library: { config: { max_file_size: 20 * MEGABYTE } },
    },
  };
}
