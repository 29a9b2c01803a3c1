import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Share of the pixels in which two pictures differ; all of them if they are not of one size. */
export async function difference(
  one: Buffer | undefined,
  other: Buffer | undefined,
): Promise<number> {
  if (one === undefined || other === undefined) return 1;
  const [first, second] = [await pixelsOf(one), await pixelsOf(other)];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return 1;
  return pixelmatch(first.data, second.data, undefined, width, height) / (width * height);
}

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
