import { createElement as h, type ReactNode } from 'react';
import type { KnownPoint } from '../../model/cms-settings.ts';
import { formatNumber } from '../../text/words.ts';
import type { Point } from './coordinates.ts';
import { type Box, placeLabels } from './map-labels.ts';
import { gridLines, type MapView, metres, project, scaleBar } from './map-view.ts';

interface DrawingProps {
  view: MapView;
  known: readonly KnownPoint[];
  position: Point | undefined;
  radius: number | undefined;
}

/** A grid, the known places with their names, the mark and how far the place may be from it. */
export function MapDrawing({ view, known, position, radius }: DrawingProps): ReactNode {
  return h(
    'svg',
    { viewBox: `0 0 ${view.width} ${view.height}`, 'aria-hidden': true },
    grid(view),
    places(view, known, position),
    bar(view),
    position && mark(view, position, radius),
  );
}

function grid(view: MapView): ReactNode[] {
  const { width, height, south, north, west, east } = view;
  const meridians = gridLines(west, east).map((lon) => {
    const { x } = project(view, { lat: south, lon });
    return h('line', { key: `e${lon}`, className: 'griglia', x1: x, x2: x, y1: 0, y2: height });
  });
  const parallels = gridLines(south, north).map((lat) => {
    const { y } = project(view, { lat, lon: west });
    return h('line', { key: `n${lat}`, className: 'griglia', x1: 0, x2: width, y1: y, y2: y });
  });
  return [...meridians, ...parallels];
}

/** Names are written from the mark outwards: there one looks. */
function places(
  view: MapView,
  known: readonly KnownPoint[],
  position: Point | undefined,
): ReactNode {
  const at = position && project(view, position);
  const middle = at ?? { x: view.width / 2, y: view.height / 2 };
  const spots = known
    .map(({ name, ...point }) => ({ name, ...project(view, point) }))
    .filter(({ x, y }) => x >= 0 && x <= view.width && y >= 0 && y <= view.height)
    .sort((one, other) => distance(one, middle) - distance(other, middle));
  return h(
    'g',
    { className: 'noto' },
    spots.map(({ name, x, y }) => h('circle', { key: name, cx: x, cy: y, r: 3 })),
    placeLabels(spots, view, at && pinAt(at)).map(({ text, x, y, anchor }) =>
      h('text', { key: text, x, y, textAnchor: anchor }, text),
    ),
  );
}

/** What the mark takes of the drawing, its point aside. */
function pinAt({ x, y }: { x: number; y: number }): Box {
  return { left: x - 8, right: x + 8, top: y - 26, bottom: y - 8 };
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function bar(view: MapView): ReactNode {
  const { metres: length, length: width } = scaleBar(view);
  const y = view.height - 10;
  const said = length < 1000 ? `${length} m` : `${formatNumber(length / 1000)} km`;
  return h(
    'g',
    { className: 'scala' },
    h('path', { d: `M10 ${y - 5}v5h${width}v-5` }),
    h('text', { x: 10 + width + 6, y }, said),
  );
}

function mark(view: MapView, position: Point, radius: number | undefined): ReactNode {
  const { x, y } = project(view, position);
  return h(
    'g',
    { className: 'segno' },
    radius !== undefined && h('circle', { cx: x, cy: y, r: metres(view, radius) }),
    h('path', { d: `M${x} ${y}l-7 -16a7 7 0 1 1 14 0z` }),
  );
}
