import { CENTRE } from '../text/map/phrases.ts';
import { formatNumber } from '../text/words.ts';
import { gridLines, type MapView, project, scaleBar } from './map-view.ts';
import type { Bounds, Landmark, Point } from './point.ts';

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

/** A point to find one's way by, where it is drawn. */
export interface DrawnLandmark {
  name: string;
  x: number;
  y: number;
  /** How far its sign reaches from its point. */
  reach: number;
  landmark: true;
}

/** Of the cross in the middle of the town, and of the triangle at other points. */
const CROSS = 7;
const TRIANGLE = 4;

/** The middle of the town, then the other points to find one's way by: those in sight. */
export function landmarksOf(
  view: MapView,
  { centre, landmarks }: { centre: Point; landmarks: readonly Landmark[] },
): DrawnLandmark[] {
  return [
    { name: CENTRE, reach: CROSS, ...project(view, centre) },
    ...landmarks.map(({ name, ...at }) => ({ name, reach: TRIANGLE, ...project(view, at) })),
  ]
    .filter(({ x, y }) => x > 0 && x < view.width && y > 0 && y < view.height)
    .map((one) => ({ ...one, landmark: true }));
}

/** The signs of some points to find one's way by, as one path. */
export function landmarksPath(landmarks: readonly DrawnLandmark[]): string {
  return landmarks
    .map(({ x, y, reach }) => {
      const sign =
        reach === CROSS
          ? `m${-CROSS} 0h${2 * CROSS}m${-CROSS} ${-CROSS}v${2 * CROSS}`
          : `m0 ${-TRIANGLE}l${TRIANGLE} ${2 * TRIANGLE - 1}h${-2 * TRIANGLE}z`;
      return `M${x.toFixed(1)} ${y.toFixed(1)}${sign}`;
    })
    .join('');
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
