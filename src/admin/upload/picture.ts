import { refusal } from '../refusal.ts';

/** A picture upright, as its camera meant it. */
export type Picture = ImageBitmap;

/** Pixels of the longer side at the most: more than any page shows. */
const LONGEST_SIDE = 2000;
/** Bytes at the most for a drawing kept without loss. */
const HEAVIEST_PNG = 1_500_000;
const QUALITY = 0.85;

/** @throws an error in Italian if the browser cannot read the picture. */
export async function readPicture(file: File): Promise<Picture> {
  try {
    return await createImageBitmap(file);
  } catch {
    throw refusal(
      `Questo browser non riesce a leggere «${file.name}»: salva la foto come JPEG e riprova.`,
    );
  }
}

/** The measures at which a picture is kept: never larger than it is. */
export function keptSize(width: number, height: number, longest = LONGEST_SIDE) {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Draws a picture anew: nothing of what the camera wrote about place and time is left. */
export async function pictureAs(
  picture: Picture,
  type: 'image/jpeg' | 'image/png',
  longest = LONGEST_SIDE,
): Promise<Blob> {
  const { width, height } = keptSize(picture.width, picture.height, longest);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw refusal('Questo browser non può preparare la foto.');
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, type, QUALITY);
  });
  if (blob === null) throw refusal('Questo browser non può preparare la foto.');
  const tooHeavy = type === 'image/png' && blob.size > HEAVIEST_PNG && longest > LONGEST_SIDE / 4;
  return tooHeavy ? pictureAs(picture, type, Math.round(longest * 0.7)) : blob;
}
