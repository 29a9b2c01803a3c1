import { point, type Point } from '../../cartography/point.ts';

const NUMBER = String.raw`-?\d{1,3}(?:[.,]\d+)?`;
/** `!3d44.06!4d12.44`, `@44.06,12.44` and `#map=17/44.06/12.44`, from the addresses of maps. */
const IN_ADDRESSES = [
  /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/,
  /@(-?\d+\.\d+),(-?\d+\.\d+)/,
  /#map=\d+\/(-?\d+\.\d+)\/(-?\d+\.\d+)/,
  /[?&](?:q|ll|query|center)=(-?\d+\.\d+)(?:,|%2C)(-?\d+\.\d+)/,
];
/** `44.06, 12.44`; with commas for decimals the two are divided by a space or a semicolon. */
const PLAIN = new RegExp(
  `^\\(?(${NUMBER})\\s*°?\\s*N?\\s*(?:[,;]\\s+|[;,]|\\s)\\s*(${NUMBER})\\s*°?\\s*E?\\)?$`,
  'i',
);
const SEXAGESIMAL =
  /^(\d{1,2})°\s*(\d{1,2})['’′]\s*([\d.,]+)["”″]?\s*N[\s,]+(\d{1,3})°\s*(\d{1,2})['’′]\s*([\d.,]+)["”″]?\s*E$/i;

/** Reads a position as people copy it: two numbers, degrees and minutes, the address of a map. */
export function parseCoordinates(text: string): Point | undefined {
  const written = text.trim();
  for (const expression of IN_ADDRESSES) {
    const found = expression.exec(written);
    if (found !== null) return point(decimal(found[1]), decimal(found[2]));
  }
  const sexagesimal = SEXAGESIMAL.exec(written);
  if (sexagesimal !== null) {
    const [, ...parts] = sexagesimal;
    return point(degrees(parts.slice(0, 3)), degrees(parts.slice(3)));
  }
  const plain = PLAIN.exec(written);
  return plain === null ? undefined : point(decimal(plain[1]), decimal(plain[2]));
}

function decimal(text = ''): number {
  return Number(text.replace(',', '.'));
}

function degrees([whole, minutes, seconds]: string[]): number {
  return decimal(whole) + decimal(minutes) / 60 + decimal(seconds) / 3600;
}
