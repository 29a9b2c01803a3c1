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
function stampShapes(name: StampName): string {
  return files[name].replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}

/** A stamp of a given side, centred on a point. */
export function stampAt(name: StampName, x: number, y: number, side: number): string {
  const corner = `${x - side / 2} ${y - side / 2}`;
  return `<g transform="translate(${corner}) scale(${side / 24})">${stampShapes(name)}</g>`;
}

const TOOTH_WIDTH = 48;
const TOOTH =
  '<path fill-rule="evenodd" d="M0 0h48v6L24 30 0 6ZM20.8 10a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0Z"/><circle cx="0" cy="24" r="4"/><circle cx="48" cy="24" r="4"/>';

/** The tooth of `band.svg` repeated along a width, standing on its solid edge. */
export function bandAt(bottom: number, width: number, teeth: number): string {
  const scale = width / (teeth * TOOTH_WIDTH);
  const row = Array.from(
    { length: teeth },
    (_, index) => `<g transform="translate(${index * TOOTH_WIDTH} 0)">${TOOTH}</g>`,
  );
  return `<g transform="translate(0 ${bottom}) scale(${scale} ${-scale})">${row.join('')}</g>`;
}
