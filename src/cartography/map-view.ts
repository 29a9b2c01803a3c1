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

/** The same view with as much around it as makes it some times as large. */
export function enlarged(view: MapView, times: number): MapView {
  const { width, height, south, north, west, east } = view;
  const up = ((north - south) * (times - 1)) / 2;
  const across = ((east - west) * (times - 1)) / 2;
  return {
    width: width * times,
    height: height * times,
    south: south - up,
    north: north + up,
    west: west - across,
    east: east + across,
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

/** Pixels beyond which a scale would only be longer, in a view however wide. */
const LONGEST_SCALE = 200;

/** A round distance that takes about a quarter of the drawing. */
export function scaleBar(view: MapView): { metres: number; length: number } {
  const distance = roundedUp(Math.min(view.width / 8, LONGEST_SCALE / 2.5) / metres(view, 1));
  return { metres: distance, length: metres(view, distance) };
}

/** Up to one, two or five times a power of ten. */
function roundedUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((factor) => factor * magnitude >= value) ?? 10) * magnitude;
}

/** Metres of the side of a square of the grid, of which some twenty fit in the view. */
export function squareSide(view: MapView): number {
  return roundedUp(Math.sqrt(view.width * view.height) / 6 / metres(view, 1));
}

/**
 * Degrees at which the lines of the grid are. A square stays where it is on the ground however the
 * view moves.
 * @param side of a square, in metres; unless said, some twenty fit in the view
 */
export function gridLines(
  view: MapView,
  side = squareSide(view),
): { latitudes: number[]; longitudes: number[] } {
  const { south, north, west, east } = view;
  const step = side / METRES_OF_A_DEGREE;
  // That of the nearest whole degree: true enough, and the same all over a town.
  const narrowing = Math.cos((Math.round((south + north) / 2) * Math.PI) / 180);
  return {
    latitudes: multiples(step, south, north),
    longitudes: multiples(step / narrowing, west, east),
  };
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
