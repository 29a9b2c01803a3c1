import { type MapView, METRES_OF_A_DEGREE } from './map-view.ts';
import type { Bounds } from './point.ts';
import type { Spot } from './spots.ts';

/** Room around the outermost spots, as a part of what they take. */
const MARGIN = 0.2;
/** Metres across, at the least: less than this and nobody knows where they are. */
const SMALLEST = 3000;

/** What is seen first: all spots with their circles, or the whole territory where there is none. */
export function frameOf(spots: readonly Spot[], territory: Bounds): Bounds {
  if (spots.length === 0) return territory;
  const each = spots.map(boundsOf);
  const around = {
    south: each.reduce((least, { south }) => Math.min(least, south), 90),
    north: each.reduce((most, { north }) => Math.max(most, north), -90),
    west: each.reduce((least, { west }) => Math.min(least, west), 180),
    east: each.reduce((most, { east }) => Math.max(most, east), -180),
  };
  return widened(around);
}

/** A spot with its circle. */
export function boundsOf({ lat, lon, radius = 0 }: Omit<Spot, 'places'>): Bounds {
  const up = radius / METRES_OF_A_DEGREE;
  const across = up / narrowing(lat);
  return { south: lat - up, north: lat + up, west: lon - across, east: lon + across };
}

/** A view of given size that shows all of some bounds. */
export function viewAround(bounds: Bounds, width: number, height: number): MapView {
  const { south, north, west, east } = bounds;
  const lat = (south + north) / 2;
  const lon = (west + east) / 2;
  const shrink = narrowing(lat);
  // Degrees of latitude for a unit of the drawing.
  const unit = Math.max((north - south) / height, ((east - west) * shrink) / width);
  const up = (unit * height) / 2;
  const across = (unit * width) / 2 / shrink;
  return {
    width,
    height,
    south: lat - up,
    north: lat + up,
    west: lon - across,
    east: lon + across,
  };
}

function widened({ south, north, west, east }: Bounds): Bounds {
  const lat = (south + north) / 2;
  const lon = (west + east) / 2;
  const least = SMALLEST / METRES_OF_A_DEGREE;
  const up = Math.max((north - south) * (1 + MARGIN), least) / 2;
  const across = Math.max((east - west) * (1 + MARGIN), least / narrowing(lat)) / 2;
  return { south: lat - up, north: lat + up, west: lon - across, east: lon + across };
}

/** A degree of longitude, as a part of one of latitude. */
function narrowing(lat: number): number {
  return Math.cos((lat * Math.PI) / 180);
}
