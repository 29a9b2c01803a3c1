import * as L from 'leaflet';
import {
  boxOf,
  type DrawnLandmark,
  gridOf,
  landmarksOf,
  landmarksPath,
  scaleOf,
} from '../../cartography/ground.ts';
import { circlesOf, type Mark } from '../../cartography/groups.ts';
import { type Box, placeLabels } from '../../cartography/map-labels.ts';
import { type MapView, metres, project } from '../../cartography/map-view.ts';
import type { MapSettings } from '../../cartography/settings.ts';
import { markLabel } from '../../text/map/names.ts';
import { boundsInSight } from './leaflet-map.ts';
import type { MapParts } from './parts.ts';
import { svgElement } from './svg-element.ts';

/** What is under the marks. */
export interface Ground {
  draw: (marks: readonly Mark[]) => void;
  /** Takes the grid and the centre away, where a file shows streets instead. */
  leaveToTiles: (isLeft: boolean) => void;
}

/** How much is drawn around what is in sight, so that there is something to see while one moves. */
export const AROUND = 0.25;
/** How far a mark reaches with its ring of focus, for the names around it. */
const REACH = 20;
/** Marks whose names are looked for, those nearest to the middle: room for more there is not. */
const MOST_NAMES = 80;

/** Grid, circles and names in one drawing that moves with the map; the scale, which does not. */
export function makeGround(
  map: L.Map,
  { scale }: Pick<MapParts, 'scale'>,
  settings: MapSettings,
): Ground {
  const pane = document.createElement('div');
  const svg = svgElement('svg', { 'aria-hidden': 'true' });
  pane.append(svg);
  map.getPane('overlayPane')?.append(pane);
  let hasTiles = false;

  return {
    draw: (marks) => {
      const view = viewOf(map, AROUND);
      const landmarks = hasTiles ? [] : landmarksOf(view, settings);
      L.DomUtil.setPosition(pane, map.latLngToLayerPoint([view.north, view.west]));
      svg.setAttribute('width', String(view.width));
      svg.setAttribute('height', String(view.height));
      svg.replaceChildren(
        ...(hasTiles ? [] : territory(view, settings, landmarks)),
        ...circles(view, marks),
        ...names(view, marks, landmarks),
      );
      writeScale(scale, viewOf(map));
    },
    leaveToTiles: (isLeft) => {
      hasTiles = isLeft;
    },
  };
}

/** What is in sight as a flat drawing: over a town the earth's roundness is less than a pixel. */
export function viewOf(map: L.Map, around = 0): MapView {
  const size = map.getSize().multiplyBy(1 + 2 * around);
  return { width: size.x, height: size.y, ...boundsInSight(map, around) };
}

/** The squares, where the territory ends, and what one finds one's way by. */
function territory(
  view: MapView,
  { box }: MapSettings,
  landmarks: readonly DrawnLandmark[],
): SVGElement[] {
  return [
    svgElement('path', { class: 'map-grid', d: gridOf(view) }),
    svgElement('path', { class: 'map-box', d: boxOf(view, box) }),
    svgElement('path', { class: 'map-landmarks', d: landmarksPath(landmarks) }),
  ];
}

function circles(view: MapView, marks: readonly Mark[]): SVGElement[] {
  return circlesOf(marks).map((circle) => {
    const { x, y } = project(view, circle);
    const attributes = { class: 'map-ring', cx: x, cy: y, r: metres(view, circle.radius) };
    return svgElement('circle', attributes);
  });
}

function names(
  view: MapView,
  marks: readonly Mark[],
  landmarks: readonly DrawnLandmark[],
): SVGElement[] {
  const middle = { x: view.width / 2, y: view.height / 2 };
  const named = marks
    .map((mark) => ({ name: markLabel(mark), ...project(view, mark), reach: REACH }))
    .map((one) => ({ ...one, far: Math.hypot(one.x - middle.x, one.y - middle.y) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_NAMES);
  return placeLabels([...landmarks, ...named], view, [], sightOf(view)).map(
    ({ text, x, y, anchor, landmark }) => {
      const kind = landmark ? 'map-name map-landmark-name' : 'map-name';
      const label = svgElement('text', { class: kind, x, y, 'text-anchor': anchor });
      label.textContent = text;
      return label;
    },
  );
}

/** What is in sight of what is drawn. */
function sightOf({ width, height }: MapView): Box {
  const part = AROUND / (1 + 2 * AROUND);
  return {
    left: width * part,
    right: width * (1 - part),
    top: height * part,
    bottom: height * (1 - part),
  };
}

function writeScale(scale: SVGSVGElement, view: MapView): void {
  // The bar stands in a strip of its own, as high as the drawing's lower edge needs.
  const { path, text, x, y } = scaleOf({ ...view, ...stripOf(view) });
  scale.querySelector('path')?.setAttribute('d', path);
  const label = scale.querySelector('text');
  label?.setAttribute('x', String(x));
  label?.setAttribute('y', String(y));
  if (label) label.textContent = text;
}

const STRIP = 32;

/** The lowest part of a view. */
function stripOf({ height, south, north }: MapView): Partial<MapView> {
  return { height: STRIP, north: south + ((north - south) * STRIP) / height };
}
