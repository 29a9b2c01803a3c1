import arch from '../assets/stamps/arch.svg?raw';
import knot from '../assets/stamps/knot.svg?raw';
import pomegranate from '../assets/stamps/pomegranate.svg?raw';
import rings from '../assets/stamps/rings.svg?raw';
import sheet from '../assets/stamps/sheet.svg?raw';
import spool from '../assets/stamps/spool.svg?raw';
import wheat from '../assets/stamps/wheat.svg?raw';

const files = { arch, knot, pomegranate, rings, sheet, spool, wheat };

export type StampName = keyof typeof files;

/** The shapes of a stamp without its `<svg>`: on a square of 24, in `currentColor`. */
export function stampShapes(name: StampName): string {
  return files[name].replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}

/** A stamp of a given side, centred on a point. */
export function stampAt(name: StampName, x: number, y: number, side: number): string {
  const corner = `${x - side / 2} ${y - side / 2}`;
  return `<g transform="translate(${corner}) scale(${side / 24})">${stampShapes(name)}</g>`;
}

const BAND_STEP = 48;
const BAND_HEIGHT = 30;

/** The border band along a width, standing on its solid edge. */
export function band(width: number, top: number, height: number): string {
  const scale = height / BAND_HEIGHT;
  const teeth = Math.ceil(width / (BAND_STEP * scale));
  // Whole teeth between the two sides.
  const stretch = width / (teeth * BAND_STEP);
  const tooth =
    '<path fill-rule="evenodd" d="M0 0h48v6L24 30 0 6ZM20.8 10a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0Z"/><circle cx="0" cy="24" r="4"/><circle cx="48" cy="24" r="4"/>';
  const shapes = Array.from(
    { length: teeth },
    (_, index) => `<g transform="translate(${index * BAND_STEP} 0)">${tooth}</g>`,
  );
  return `<g transform="translate(0 ${top + height}) scale(${stretch} ${-scale})">${shapes.join('')}</g>`;
}
