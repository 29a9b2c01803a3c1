import { refusal } from '../refusal.ts';
import { pictureAs, readPicture } from './picture.ts';

/**
 * Stands in for Decap's module of image changes, with the same names: every file passes through it
 * before it is kept. Decap's own enlarges small pictures and lets drawings through.
 */

/** Documents the site can publish, by the ending of their name. */
const DOCUMENT = /\.(pdf|p7m|odt|ods|csv)$/i;
const PICTURE = /\.(jpe?g|png|webp|avif)$/i;
/** Formats of cameras that only some browsers can read: what they become is one of ours. */
const CAMERA = /\.(hei[cf]|gif|bmp|tiff?)$/i;

interface UploadFile {
  file: File;
  path: string;
}

/** Decap asks for the options of a field; ours are the same for all. */
export function getMediaProcessingConfig(): object {
  return {};
}

export function shouldTransformImage(): boolean {
  return true;
}

/** The name under which a file is kept: pictures are JPEG, or PNG if they already were. */
export function getMediaProcessingFileName(name: string): string {
  // What Decap puts in place of a bracket before the ending.
  const tidy = name.replace(/-+(\.\w+)$/, '$1');
  return DOCUMENT.test(tidy) || /\.png$/i.test(tidy) ? tidy : tidy.replace(/\.\w+$/, '.jpg');
}

/** @throws an error in Italian, which Decap shows, if the site cannot publish the file. */
export async function transformImage(file: File, path: string): Promise<UploadFile[]> {
  if (DOCUMENT.test(file.name)) return [{ file, path: getMediaProcessingFileName(path) }];
  if (!PICTURE.test(file.name) && !CAMERA.test(file.name)) throw refusal(notForTheSite(file.name));
  const type = /\.png$/i.test(file.name) ? 'image/png' : 'image/jpeg';
  const picture = await readPicture(file);
  const blob = await pictureAs(picture, type);
  const kept = getMediaProcessingFileName(path);
  return [{ file: new File([blob], baseName(kept), { type }), path: kept }];
}

function notForTheSite(name: string): string {
  return /\.svgz?$/i.test(name)
    ? 'I disegni SVG possono contenere un programma, e il sito non li accetta: salva il disegno come PNG.'
    : `«${name}» non è un file che il sito può pubblicare. Vanno bene le foto (jpg, png, webp, avif) e i documenti pdf, p7m, odt, ods, csv.`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
