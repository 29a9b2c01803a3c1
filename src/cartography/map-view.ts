import { type Bounds, point, type Point } from './point.ts';

/** What the map shows: a rectangle of the territory, drawn flat. */
export interface MapView extends Bounds {
  /** Of the drawing, in its own units. */
  width: number;
  height: number;
}

/** Of the drawing where there is room for it, in pixels. */
export const WIDTH = 600;
const ZOOM_STEP = 2;
const CLOSEST = 64;

/** The territory seen `zoom` times as large (1 for the whole), around a point. */
export function viewOf(
  { box, centre }: { box: Bounds; centre: Point },
  zoom: number,
  around: Point | undefined,
  width: number = WIDTH,
): MapView {
  const latSpan = (box.north - box.south) / zoom;
  const lonSpan = (box.east - box.west) / zoom;
  const middle = zoom === 1 ? undefined : (around ?? centre);
  const lat = middle?.lat ?? (box.north + box.south) / 2;
  const lon = middle?.lon ?? (box.east + box.west) / 2;
  // A degree of longitude is shorter than one of latitude, the more so to the north.
  const shape = latSpan / (lonSpan * Math.cos((lat * Math.PI) / 180));
  return {
    width,
    height: Math.round(width * shape),
    south: lat - latSpan / 2,
    north: lat + latSpan / 2,
    west: lon - lonSpan / 2,
    east: lon + lonSpan / 2,
  };
}

export function nextZoom(zoom: number, direction: 1 | -1): number {
  return Math.min(CLOSEST, Math.max(1, zoom * ZOOM_STEP ** direction));
}

/** Where a point is in the drawing. */
export function project({ width, height, south, north, west, east }: MapView, { lat, lon }: Point) {
  return {
    x: ((lon - west) / (east - west)) * width,
    y: ((north - lat) / (north - south)) * height,
  };
}

/** The point at a place of the drawing, from its left and top as parts of one. */
export function pointAt({ south, north, west, east }: MapView, left: number, top: number) {
  return point(north - top * (north - south), west + left * (east - west));
}

/** Metres in units of the drawing. */
export function metres({ height, south, north }: MapView, distance: number): number {
  return (distance / METRES_OF_A_DEGREE / (north - south)) * height;
}

/** Of latitude, in metres; it changes by less than one in a hundred from the equator to the poles. */
export const METRES_OF_A_DEGREE = 111_200;

/** How many pixels one misses by, clicking on a place of the drawing. */
const MISSED_BY = 8;

/** Metres within which a place is, if one clicks on where it should be: the more, the wider the view. */
export function likelyRadius(view: MapView): number {
  return Math.max(10, roundedUp(MISSED_BY / metres(view, 1)));
}

/** A round distance that takes about a quarter of the drawing. */
export function scaleBar(view: MapView): { metres: number; length: number } {
  const distance = roundedUp(view.width / 8 / metres(view, 1));
  return { metres: distance, length: metres(view, distance) };
}

/** Up to one, two or five times a power of ten. */
function roundedUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((factor) => factor * magnitude >= value) ?? 10) * magnitude;
}

/** Lines at round degrees, about six across. */
export function gridLines(from: number, to: number): number[] {
  const step = roundedUp((to - from) / 6);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toFixed(6)));
}
