import {
  createElement as h,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  likelyRadius,
  type MapView,
  nextZoom,
  pointAt,
  viewOf,
  WIDTH,
} from '../../cartography/map-view.ts';
import { point, type Point } from '../../cartography/point.ts';
import type { KnownPoint, Territory } from '../../model/cms-settings.ts';
import { MapDrawing } from './map-drawing.ts';

interface MapProps {
  territory: Territory;
  /** Places by which one finds one's way. */
  known: readonly KnownPoint[];
  position: Point | undefined;
  radius: number | undefined;
  /** @param likely metres from the mark within which the place is likely to be */
  onMove: (position: Point, likely: number) => void;
}

/** Part of the view that one press of an arrow moves the mark by. */
const STEP = 0.01;

const MOVES: Readonly<Record<string, [lat: number, lon: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** How large the map of a place that has a mark is at first. */
const CLOSE = 4;

const ZOOMS: Readonly<Record<string, 1 | -1>> = { '+': 1, '-': -1 };

/**
 * The territory with a grid and the places already on the map, drawn here: no pictures from
 * elsewhere. One clicks, or moves the mark with the arrows.
 */
export function PositionMap({ territory, known, position, radius, onMove }: MapProps): ReactNode {
  const [zoom, setZoom] = useState(position === undefined ? 1 : CLOSE);
  const box = useRef<HTMLDivElement>(null);
  const view = viewOf(territory, zoom, position, useWidth(box));
  const closer = (direction: 1 | -1) => setZoom(nextZoom(zoom, direction));
  const move = (moved: Point | undefined) => {
    if (moved !== undefined) onMove(moved, likelyRadius(view));
  };
  return h(
    'div',
    { className: 'mappa' },
    h(
      'div',
      {
        ref: box,
        className: 'mappa-disegno',
        role: 'application',
        tabIndex: 0,
        'aria-label': `Mappa di ${territory.name}: le frecce spostano il segno, con Maiuscole di più; più e meno avvicinano e allontanano`,
        onKeyDown: (event: React.KeyboardEvent) => {
          const nearer = ZOOMS[event.key];
          if (nearer !== undefined) closer(nearer);
          else if (event.key in MOVES) move(moved(view, position ?? territory.centre, event));
          else return;
          event.preventDefault();
        },
        onClick: (event: React.MouseEvent) => move(clicked(view, event)),
      },
      h(MapDrawing, { view, known, position, radius }),
    ),
    h(
      'div',
      { className: 'mappa-comandi' },
      button('Avvicina', () => closer(1)),
      button('Allontana', () => closer(-1)),
    ),
  );
}

/** How wide the drawing is, so that its names are as large on a telephone. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(WIDTH);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(1, Math.round(entry.contentRect.width)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

function moved(
  { north, south, east, west }: MapView,
  from: Point,
  { key, shiftKey }: React.KeyboardEvent,
): Point | undefined {
  const [lat, lon] = MOVES[key] ?? [0, 0];
  const step = STEP * (shiftKey ? 10 : 1);
  return point(from.lat + lat * (north - south) * step, from.lon + lon * (east - west) * step);
}

function clicked(
  view: MapView,
  { currentTarget, clientX, clientY }: React.MouseEvent,
): Point | undefined {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return pointAt(view, (clientX - left) / width, (clientY - top) / height);
}

function button(label: string, onClick: () => void): ReactNode {
  return h('button', { type: 'button', onClick }, label);
}
