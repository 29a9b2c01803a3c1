import { createElement as h, type ReactNode } from 'react';
import { gridOf, scaleOf } from '../../cartography/ground.ts';
import { type Box, placeLabels } from '../../cartography/map-labels.ts';
import { type MapView, metres, project } from '../../cartography/map-view.ts';
import type { Point } from '../../cartography/point.ts';
import type { KnownPoint } from '../../model/cms-settings.ts';

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
    h('path', { className: 'griglia', d: gridOf(view) }),
    places(view, known, position),
    bar(view),
    position && mark(view, position, radius),
  );
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
    placeLabels(spots, view, at && [pinAt(at)]).map(({ text, x, y, anchor }) =>
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
  const { path, text, x, y } = scaleOf(view);
  return h('g', { className: 'scala' }, h('path', { d: path }), h('text', { x, y }, text));
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
