import sharp from 'sharp';
import type { Preview } from '../views/preview.ts';
import { type Lettering, loadLettering, type TypeStyle } from './lettering.ts';
import { palette } from './palette.ts';
import { band, stampAt, type StampName } from './stamps.ts';
import { wornInk } from './worn-ink.ts';

const SIZE = { width: 1200, height: 630 };
const MARGIN = 72;
/** The printed cloth, at the right of the text. */
const CLOTH = { left: 738, width: 462, height: 630 };
const COLUMN = CLOTH.left - MARGIN - 28;
const BAND = { top: 562, height: 68 };
/** What the frame of a cloth is printed with, around the stamp of the page. */
const FRAME: readonly StampName[] = ['pomegranate', 'wheat', 'knot'];

/** Draws the image of a page, 1200 × 630, as a PNG of few colours. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  const ink = await wornInk(
    layer(`<g color="${palette.rust}" fill="${palette.rust}">${prints(preview.stamp)}</g>`),
    SIZE,
  );
  return sharp(layer(grounds()))
    .composite([ink, { input: layer(words(preview, await loadLettering())) }])
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}

function layer(shapes: string): Buffer {
  const { width, height } = SIZE;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
  );
}

function grounds(): string {
  const { left, width, height } = CLOTH;
  return `<rect width="100%" height="100%" fill="${palette.ground}"/><rect x="${left}" width="${width}" height="${height}" fill="${palette.raised}"/>`;
}

/** The border band, and a cloth: one large stamp in a frame of small ones and dots. */
function prints(stamp: StampName): string {
  const { left, width } = CLOTH;
  const [centre, middle] = [left + width / 2, BAND.top / 2];
  const step = { x: 95, y: 119 };
  const [even = stamp, odd = stamp] = FRAME.filter((name) => name !== stamp);
  const frame: string[] = [];
  for (let row = -4; row <= 4; row += 1) {
    for (let column = -4; column <= 4; column += 1) {
      if (Math.abs(row) < 4 && Math.abs(column) < 4) continue;
      const [x, y] = [centre + (column / 2) * step.x, middle + (row / 2) * step.y];
      const isCorner = Math.abs(row) === 4 && Math.abs(column) === 4;
      const isDot = (row + column) % 2 !== 0;
      if (isDot) frame.push(`<circle cx="${x}" cy="${y}" r="4.5"/>`);
      else frame.push(stampAt(isCorner ? stamp : (row + column) % 4 === 0 ? even : odd, x, y, 50));
    }
  }
  return [
    band(SIZE.width, BAND.top, BAND.height),
    stampAt(stamp, centre, middle, 284),
    ...frame,
  ].join('');
}

const NAME: TypeStyle = { family: 'title', size: 36, weight: 600 };
const PLACE: TypeStyle = { family: 'text', size: 26, weight: 400 };
const SUBTITLE: TypeStyle = { family: 'text', size: 36, weight: 400 };
const NOTICE: TypeStyle = { family: 'text', size: 27, weight: 600 };
const title = (size: number): TypeStyle => ({ family: 'title', size, weight: 600, tracking: -0.015 });

function words(preview: Preview, { set, wrap }: Lettering): string {
  const at = (x: number, y: number, colour: string, text: string, style: TypeStyle) =>
    `<g fill="${colour}" transform="translate(${x} ${y})">${set(text, style).outlines}</g>`;
  let size = 136;
  let lines = wrap(preview.title, title(size), COLUMN);
  const tooBig = () =>
    lines.length * size > 260 || lines.some((line) => set(line, title(size)).width > COLUMN);
  while (size > 40 && tooBig()) {
    size -= 4;
    lines = wrap(preview.title, title(size), COLUMN);
  }
  const leading = size * 1.08;
  const under = preview.subtitle === '' ? [] : wrap(preview.subtitle, SUBTITLE, COLUMN);
  const block = lines.length * leading + under.length * 48;
  const first = 314 - block / 2 + size * 0.82;
  const last = first + (lines.length - 1) * leading;
  const parts = [
    `<g color="${palette.rust}">${stampAt('knot', MARGIN + 29, 86, 58)}</g>`,
    at(MARGIN + 76, 82, palette.deep, preview.name, NAME),
    at(MARGIN + 77, 116, palette.muted, preview.place, PLACE),
    ...lines.map((line, index) => at(MARGIN - size * 0.03, first + index * leading, palette.ink, line, title(size))),
    ...under.map((line, index) => at(MARGIN, last + 68 + index * 48, palette.ink, line, SUBTITLE)),
  ];
  if (preview.notice) {
    const { width } = set(preview.notice, NOTICE);
    parts.push(`<rect x="${MARGIN + 1}" y="476" width="${width + 36}" height="50" fill="none" stroke="${palette.rust}" stroke-width="2.5"/>`,
      at(MARGIN + 19, 510, palette.deep, preview.notice, NOTICE));
  }
  return parts.join('');
}
