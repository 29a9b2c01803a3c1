import { createElement as h, type ReactNode, useId, useState } from 'react';
import type { Territory } from '../../model/cms-settings.ts';
import { parseCoordinates, point, type Point } from './coordinates.ts';
import { gridLines, type MapView, metres, nextZoom, pointAt, project, viewOf } from './map-view.ts';

interface MapProps {
  territory: Territory;
  position: Point | undefined;
  radius: number | undefined;
  onMove: (position: Point) => void;
}

/** Part of the view that one press of an arrow moves the mark by. */
const STEP = 0.01;

const MOVES: Readonly<Record<string, [lat: number, lon: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * The territory with a grid and the places already on the map, drawn here: no pictures from
 * elsewhere. One clicks, or moves the mark with the arrows, or pastes what another map says.
 */
export function PositionMap({ territory, position, radius, onMove }: MapProps): ReactNode {
  const [zoom, setZoom] = useState(1);
  const view = viewOf(territory, zoom, position);
  const move = (event: React.KeyboardEvent) => {
    const direction = MOVES[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const from = position ?? territory.centre;
    const faster = event.shiftKey ? 10 : 1;
    const moved = point(
      from.lat + direction[0] * (view.north - view.south) * STEP * faster,
      from.lon + direction[1] * (view.east - view.west) * STEP * faster,
    );
    if (moved !== undefined) onMove(moved);
  };
  const click = ({ currentTarget, clientX, clientY }: React.MouseEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const clicked = pointAt(view, (clientX - left) / width, (clientY - top) / height);
    if (clicked !== undefined) onMove(clicked);
  };
  return h(
    'div',
    { className: 'mappa' },
    h(
      'div',
      {
        className: 'mappa-disegno',
        role: 'application',
        tabIndex: 0,
        'aria-label': `Mappa di ${territory.name}: le frecce spostano il segno, con Maiuscole di più`,
        onKeyDown: move,
        onClick: click,
      },
      drawing(territory, view, position, radius),
    ),
    h(
      'div',
      { className: 'mappa-comandi' },
      button('Avvicina', () => setZoom(nextZoom(zoom, 1))),
      button('Allontana', () => setZoom(nextZoom(zoom, -1))),
      h('output', null, describe(territory, position)),
    ),
    h(PasteBox, { onMove }),
  );
}

function button(label: string, onClick: () => void): ReactNode {
  return h('button', { type: 'button', onClick }, label);
}

function describe({ box }: Territory, position: Point | undefined): string {
  if (position === undefined) return 'Nessun segno: clicca sulla mappa.';
  const { lat, lon } = position;
  const inside = lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
  return `${lat}, ${lon}${inside ? '' : ': è fuori dal territorio, controlla'}`;
}

function drawing(
  { points, centre, name }: Territory,
  view: MapView,
  position: Point | undefined,
  radius: number | undefined,
): ReactNode {
  const known = [...points, { name, ...centre }];
  const mark = position && project(view, position);
  return h(
    'svg',
    { viewBox: `0 0 ${view.width} ${view.height}`, 'aria-hidden': true },
    gridLines(view.west, view.east).map((lon) => {
      const { x } = project(view, { lat: view.south, lon });
      return h('line', {
        key: `e${lon}`,
        className: 'griglia',
        x1: x,
        x2: x,
        y1: 0,
        y2: view.height,
      });
    }),
    gridLines(view.south, view.north).map((lat) => {
      const { y } = project(view, { lat, lon: view.west });
      return h('line', {
        key: `n${lat}`,
        className: 'griglia',
        x1: 0,
        x2: view.width,
        y1: y,
        y2: y,
      });
    }),
    known.map((place) => {
      const { x, y } = project(view, place);
      return h(
        'g',
        { key: place.name, className: 'noto' },
        h('circle', { cx: x, cy: y, r: 3 }),
        h('text', { x: x + 6, y: y + 4 }, place.name),
      );
    }),
    mark &&
      h(
        'g',
        { className: 'segno' },
        radius !== undefined && h('circle', { cx: mark.x, cy: mark.y, r: metres(view, radius) }),
        h('path', { d: `M${mark.x} ${mark.y}l-7 -16a7 7 0 1 1 14 0z` }),
      ),
  );
}

function PasteBox({ onMove }: { onMove: (position: Point) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const found = parseCoordinates(text);
  const unread = text.trim() !== '' && found === undefined;
  return h(
    'p',
    { className: 'mappa-incolla' },
    h('label', { htmlFor: id }, 'Oppure incolla le coordinate, o l’indirizzo di una mappa'),
    h('input', {
      id,
      value: text,
      placeholder: '44.0625, 12.4471',
      'aria-invalid': unread || undefined,
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        const pasted = parseCoordinates(event.target.value);
        if (pasted !== undefined) onMove(pasted);
      },
    }),
    unread &&
      h('span', { role: 'status' }, 'Servono due numeri: prima la latitudine, poi la longitudine.'),
  );
}
