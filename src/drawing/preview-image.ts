import sharp from 'sharp';
import type { Preview } from '../views/preview.ts';
import { type Lettering, loadLettering, type TypeStyle } from './lettering.ts';
import { palette } from './palette.ts';
import { bandAt, stampAt, type StampName } from './stamps.ts';
import { wornInk } from './worn-ink.ts';

const SIZE = { width: 1200, height: 630 };
const MARGIN = 72;
const BAND_TOP = 567;
/** The printed cloth, at the right of the text. */
const CLOTH = { left: 738, centre: 969, middle: BAND_TOP / 2 };
const COLUMN = CLOTH.left - MARGIN - 40;
/** What the frame of the cloth is printed with, around the stamp of the page. */
const FRAME: readonly StampName[] = ['pomegranate', 'wheat', 'knot'];

/** Draws the image of a page as a PNG of 1200 × 630 pixels in sixteen colours. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  const print = await wornInk(layer(prints(preview.stamp)), SIZE);
  const text = layer(words(preview, await loadLettering()));
  return sharp(layer(grounds()))
    .composite([print, { input: text }])
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}

function layer(shapes: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${shapes}</svg>`,
  );
}

function grounds(): string {
  return `<rect width="100%" height="100%" fill="${palette.ground}"/>
    <rect x="${CLOTH.left}" width="100%" height="100%" fill="${palette.raised}"/>`;
}

/** The border band, and the cloth: a large stamp in a frame of small ones. */
function prints(stamp: StampName): string {
  const shapes = [
    bandAt(SIZE.height, SIZE.width, 12),
    stampAt(stamp, CLOTH.centre, CLOTH.middle, 284),
    frame(stamp),
  ];
  return `<g color="${palette.rust}" fill="${palette.rust}">${shapes.join('')}</g>`;
}

/** Five stamps a side, a dot between each two; the corners have the stamp of the page. */
function frame(corner: StampName): string {
  const others = FRAME.filter((name) => name !== corner);
  const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const places = steps.flatMap((row) => steps.map((column) => ({ row, column })));
  return places
    .filter(({ row, column }) => Math.abs(row) === 4 || Math.abs(column) === 4)
    .map(({ row, column }) => {
      const [x, y] = [CLOTH.centre + column * 47.5, CLOTH.middle + row * 59.5];
      const round = Math.abs(row) + Math.abs(column);
      if (round % 2 === 1) return `<circle cx="${x}" cy="${y}" r="4.5"/>`;
      const name = round === 8 ? corner : others[round % 4 === 0 ? 0 : 1];
      return stampAt(name ?? corner, x, y, 50);
    })
    .join('');
}

const NAME: TypeStyle = { family: 'title', size: 36, weight: 600 };
const PLACE: TypeStyle = { family: 'text', size: 26, weight: 400 };
const SUBTITLE: TypeStyle = { family: 'text', size: 36, weight: 400 };
const NOTICE: TypeStyle = { family: 'text', size: 27, weight: 600 };

function words(preview: Preview, lettering: Lettering): string {
  return [
    heading(preview, lettering),
    titleBlock(preview, lettering),
    notice(preview, lettering),
  ].join('');
}

function write(colour: string, x: number, y: number, outlines: string): string {
  return `<g fill="${colour}" transform="translate(${x} ${y})">${outlines}</g>`;
}

/** Line height of the title, in its size. */
const LEADING = 1.08;

/** Whose site it is. */
function heading({ name, place }: Preview, { fit }: Lettering): string {
  const left = MARGIN + 76;
  const width = CLOTH.left - left - 28;
  return [
    `<g color="${palette.rust}">${stampAt('knot', MARGIN + 29, 86, 58)}</g>`,
    write(palette.deep, left, 82, fit(name, NAME, width).outlines),
    write(palette.muted, left + 1, 116, fit(place, PLACE, width).outlines),
  ].join('');
}

/** The title as large as there is room for, with what stands under it, between head and foot. */
function titleBlock({ kind, title, subtitle }: Preview, lettering: Lettering): string {
  const { set, wrap } = lettering;
  const under = subtitle === '' ? [] : wrap(subtitle, SUBTITLE, COLUMN);
  const { style, lines } = fitTitle(title, 280 - under.length * 50, lettering);
  const leading = style.size * LEADING;
  const first = 308 - (lines.length * leading + under.length * 50) / 2 + style.size * 0.82;
  const last = first + (lines.length - 1) * leading;
  // The bowls of large letters begin a little after the margin.
  const left = MARGIN - style.size * 0.03;
  const parts = lines.map((line, index) =>
    write(palette.ink, left, first + index * leading, set(line, style).outlines),
  );
  // As on the home page, the motto ends with a printed full stop.
  if (kind === 'home' && /[\p{L}\d]$/u.test(title)) {
    const end = left + set(lines.at(-1) ?? '', style).width;
    parts.push(write(palette.rust, end, last, set('.', style).outlines));
  }
  return [
    ...parts,
    ...under.map((line, index) =>
      write(palette.ink, MARGIN, last + 72 + index * 48, set(line, SUBTITLE).outlines),
    ),
  ].join('');
}

/** The sizes at which a title stands in one line, in two, in three: few lines before large ones. */
const TITLE_SIZES = [
  { most: 1, largest: 136, smallest: 88 },
  { most: 2, largest: 120, smallest: 76 },
  { most: 3, largest: 96, smallest: 40 },
];

function fitTitle(
  title: string,
  height: number,
  { set, wrap }: Lettering,
): { style: TypeStyle; lines: string[] } {
  for (const { most, largest, smallest } of TITLE_SIZES) {
    for (let size = largest; size >= smallest; size -= 2) {
      const style = titleStyle(size);
      const lines = wrap(title, style, COLUMN);
      const fits =
        lines.length <= most &&
        lines.length * size * LEADING <= height &&
        lines.every((line) => set(line, style).width <= COLUMN);
      if (fits) return { style, lines };
    }
  }
  const style = titleStyle(40);
  return { style, lines: wrap(title, style, COLUMN) };
}

function titleStyle(size: number): TypeStyle {
  return { family: 'title', size, weight: 600, tracking: -0.015 };
}

/** What the site is not. */
function notice({ notice: text }: Preview, { set }: Lettering): string {
  if (text === undefined) return '';
  const { outlines, width } = set(text, NOTICE);
  return `<rect x="${MARGIN + 1}" y="478" width="${width + 36}" height="50" fill="none"
    stroke="${palette.rust}" stroke-width="2.5"/>${write(palette.deep, MARGIN + 19, 512, outlines)}`;
}
