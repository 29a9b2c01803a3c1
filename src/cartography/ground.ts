import { formatNumber } from '../text/words.ts';
import { gridLines, type MapView, project, scaleBar } from './map-view.ts';
import type { Bounds, Point } from './point.ts';

/** How long a round distance is on the drawing. */
export interface Scale {
  text: string;
  /** Of the bar: its two ends and what is between them, from its left foot. */
  path: string;
  /** Where the text begins. */
  x: number;
  y: number;
}

/** Squares of a round side, as one path from edge to edge. */
export function gridOf(view: MapView, side?: number): string {
  const { width, height, south, west } = view;
  const { latitudes, longitudes } = gridLines(view, side);
  return [
    ...longitudes.map((lon) => `M${project(view, { lat: south, lon }).x.toFixed(1)} 0v${height}`),
    ...latitudes.map((lat) => `M0 ${project(view, { lat, lon: west }).y.toFixed(1)}h${width}`),
  ].join('');
}

/** The edge of a part of the territory. */
export function boxOf(view: MapView, { south, north, west, east }: Bounds): string {
  const from = project(view, { lat: north, lon: west });
  const to = project(view, { lat: south, lon: east });
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}H${to.x.toFixed(1)}V${to.y.toFixed(1)}H${from.x.toFixed(1)}z`;
}

/** How far the cross in the middle of the town reaches. */
export const CROSS = 7;

/** Where the middle of the town is drawn: nowhere, if it is out of sight or under a mark. */
export function centreOf(
  view: MapView,
  centre: Point,
  marks: readonly Point[],
): { x: number; y: number } | undefined {
  const { x, y } = project(view, centre);
  const isSeen = x > 0 && x < view.width && y > 0 && y < view.height;
  const isCovered = marks.some((mark) => {
    const at = project(view, mark);
    return Math.hypot(at.x - x, at.y - y) < 3 * CROSS;
  });
  return isSeen && !isCovered ? { x, y } : undefined;
}

/** In the lower left corner. */
export function scaleOf(view: MapView): Scale {
  const { metres, length } = scaleBar(view);
  const y = view.height - 10;
  return {
    text: metres < 1000 ? `${formatNumber(metres)} m` : `${formatNumber(metres / 1000)} km`,
    path: `M10 ${y - 5}v5h${length.toFixed(1)}v-5`,
    x: 10 + length + 6,
    y,
  };
}
