import type { PlaceRecord } from './file.ts';

/** A point to measure from; with a radius in metres, it is somewhere in that circle. */
export interface Point {
  lat: number;
  lon: number;
  radius?: number | undefined;
}

/** How far a place is. */
export interface Distance {
  /** Metres: between the two points, or at the most where their circles meet. */
  metres: number;
  /**
   * Whether it is measured; `about` where one of the two is a circle, `within` where they are so
   * near that only the farthest it can be is known.
   */
  precision: 'exact' | 'about' | 'within';
}

const EARTH_RADIUS = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres along the surface of the Earth (haversine formula). */
export function metresBetween(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Where a place is, as far as it is known. */
export function pointOf({ lat, lon, radius }: PlaceRecord): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon, radius };
}

/** How far two points are. Places that share one circle are not in the same spot. */
export function distanceBetween(a: Point, b: Point): Distance {
  const metres = metresBetween(a, b);
  const doubt = (a.radius ?? 0) + (b.radius ?? 0);
  if (doubt === 0) return { metres, precision: 'exact' };
  return metres > doubt
    ? { metres, precision: 'about' }
    : { metres: metres + doubt, precision: 'within' };
}
