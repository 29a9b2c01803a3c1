import sharp, { type OverlayOptions } from 'sharp';

interface Size {
  width: number;
  height: number;
}

/** A print as a block leaves it: the ink is thin in patches, and there the cloth shows in grains. */
export async function wornInk(print: Buffer, size: Size): Promise<OverlayOptions> {
  const input = await sharp(print)
    .composite([{ input: await wearOf(size), raw: { ...size, channels: 4 }, blend: 'dest-in' }])
    .raw()
    .toBuffer();
  return { input, raw: { ...size, channels: 4 } };
}

const wears = new Map<string, Promise<Buffer>>();

/** Where ink holds, as opacity. The noise is slow to make: once for each size. */
function wearOf({ width, height }: Size): Promise<Buffer> {
  const key = `${width} ${height}`;
  const known = wears.get(key);
  if (known) return known;
  const noise = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <filter id="wear" x="0" y="0" width="100%" height="100%">
      <feTurbulence type="fractalNoise" baseFrequency=".42" numOctaves="2" seed="7" result="grain"/>
      <feTurbulence type="fractalNoise" baseFrequency=".018" numOctaves="2" seed="3" result="patch"/>
      <feComposite in="grain" in2="patch" operator="arithmetic" k2="1" k3=".75"/>
      <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -7 7.6"/>
    </filter>
    <rect width="100%" height="100%" filter="url(#wear)"/>
  </svg>`;
  const wear = sharp(Buffer.from(noise)).ensureAlpha().raw().toBuffer();
  wears.set(key, wear);
  return wear;
}
