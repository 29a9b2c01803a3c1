import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { palette } from '../drawing/palette.ts';

/**
 * `npm run icons`: makes the icons of `public/` from the knot stamp. Run it when the stamp or its
 * colours change; the results are committed.
 */
const knot = readFileSync(new URL('../assets/stamps/knot.svg', import.meta.url), 'utf8')
  .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
  // In a browser's tab the loops are a pixel wide: there they are drawn heavier.
  .replace('stroke-width="2"', 'stroke-width="var(--weight)"');

/** The rust of the dark scheme. */
const LIGHT_RUST = '#f0a27e';

function shapes(weight: number): string {
  return knot.replace('var(--weight)', String(weight));
}

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<style>svg{color:${palette.rust}}@media(prefers-color-scheme:dark){svg{color:${LIGHT_RUST}}}</style>
${shapes(2.6)}
</svg>
`;

/** The knot on cloth, filling a part of a square. */
function tile(side: number, part: number): Buffer {
  const margin = ((1 - part) / 2) * side;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
      <rect width="100%" height="100%" fill="${palette.ground}"/>
      <g color="${palette.rust}" transform="translate(${margin} ${margin}) scale(${(part * side) / 24})">${shapes(2.2)}</g>
    </svg>`,
  );
}

/** An ICO file with one image, as PNG. */
function ico(png: Buffer, side: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(1, 4); // one image
  header.writeUInt8(side, 6);
  header.writeUInt8(side, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

function write(name: string, content: Buffer | string): void {
  writeFileSync(new URL(`../../public/${name}`, import.meta.url), content);
  console.log(`${name}: ${content.length} bytes`);
}

const small = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 24 24" color="${palette.rust}">${shapes(2.6)}</svg>`,
);
write('favicon.svg', favicon);
write('favicon.ico', ico(await sharp(small).png().toBuffer(), 32));
const tiles = [
  ['apple-touch-icon.png', 180, 0.7],
  ['icon-192.png', 192, 0.7],
  ['icon-512.png', 512, 0.7],
  // Phones cut the edges of this one, up to a circle of four fifths.
  ['icon-maskable-512.png', 512, 0.66],
] as const;
for (const [name, side, part] of tiles) {
  const options = { palette: true, colours: 16, dither: 0 };
  write(name, await sharp(tile(side, part)).png(options).toBuffer());
}
