import * as L from 'leaflet';
import leafletCss from 'leaflet/dist/leaflet.css?inline';
import { CLOSEST } from '../../cartography/groups.ts';
import type { Bounds } from '../../cartography/point.ts';
import type { MapSettings } from '../../cartography/settings.ts';
import { isStill } from '../motion.ts';
import { wear } from '../style-sheet.ts';
import css from './map.css?inline';

/** How far out of the territory one can move, as a part of it. */
const OUTSIDE = 0.25;

/** Makes the renderer in an element; keys, gestures, marks and ground are for others to add. */
export function makeMap(element: HTMLElement, { box, frame, base }: MapSettings): L.Map {
  wear(leafletCss);
  wear(css);
  const territory = L.latLngBounds(toLeaflet(box));
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    boxZoom: false,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: !isStill(),
    // Tiles are drawn for whole levels; a drawn ground fits any.
    zoomSnap: base === undefined ? 0.25 : 1,
    maxZoom: CLOSEST,
    maxBounds: territory.extend(toLeaflet(frame)).pad(OUTSIDE),
    maxBoundsViscosity: 1,
    bounceAtZoomLimits: false,
  });
  map.fitBounds(toLeaflet(frame), { animate: false });
  const limit = () => map.setMinZoom(Math.min(map.getBoundsZoom(territory), map.getZoom()));
  map.on('resize', limit);
  limit();
  new ResizeObserver(() => {
    // On paper the map is not there, and has no size to draw for.
    if (element.clientWidth > 0) map.invalidateSize({ pan: false });
  }).observe(element);
  return map;
}

export function toLeaflet({ south, north, west, east }: Bounds): L.LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ];
}

/** What is in sight, and as much around it as a part of it. */
export function boundsInSight(map: L.Map, around = 0): Bounds {
  const bounds = map.getBounds().pad(around);
  return {
    south: bounds.getSouth(),
    north: bounds.getNorth(),
    west: bounds.getWest(),
    east: bounds.getEast(),
  };
}
