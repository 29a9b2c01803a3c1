import { formatNumber } from '../text/words.ts';
import { gridLines, type MapView, project, scaleBar } from './map-view.ts';

/** A line of the drawing. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** How long a round distance is on the drawing. */
export interface Scale {
  text: string;
  /** Of the bar: its two ends and what is between them, from its left foot. */
  path: string;
  /** Where the text begins. */
  x: number;
  y: number;
}

/** Meridians and parallels at round degrees, from edge to edge. */
export function gridOf(view: MapView): Line[] {
  const { width, height, south, north, west, east } = view;
  const meridians = gridLines(west, east).map((lon) => {
    const { x } = project(view, { lat: south, lon });
    return { x1: x, y1: 0, x2: x, y2: height };
  });
  const parallels = gridLines(south, north).map((lat) => {
    const { y } = project(view, { lat, lon: west });
    return { x1: 0, y1: y, x2: width, y2: y };
  });
  return [...meridians, ...parallels];
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
