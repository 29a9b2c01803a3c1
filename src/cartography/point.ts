/** A point of the earth in degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** A point by which people find their way: a station, a square, a bridge. */
export interface Landmark extends Point {
  name: string;
}

/** A part of the earth in degrees. */
export interface Bounds {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** Digits kept: six of a degree are eleven centimetres. */
const DIGITS = 6;

/** A point with as many digits as are kept; absent if it is not on the earth. */
export function point(lat: number, lon: number): Point | undefined {
  const onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return onEarth ? { lat: rounded(lat), lon: rounded(lon) } : undefined;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
