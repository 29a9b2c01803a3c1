import * as L from 'leaflet';
import type { Point } from '../../cartography/point.ts';

/** A point that somebody chose on the map. */
export interface Pin {
  put: (point: Point) => void;
  remove: () => void;
}

export function makePin(map: L.Map): Pin {
  const element = document.createElement('div');
  element.className = 'map-pin';
  let at: Point | undefined;
  const place = () => {
    if (at) L.DomUtil.setPosition(element, map.latLngToLayerPoint([at.lat, at.lon]));
  };
  map.on('zoom viewreset', place);
  return {
    put: (point) => {
      at = point;
      map.getPane('markerPane')?.append(element);
      place();
    },
    remove: () => {
      at = undefined;
      element.remove();
    },
  };
}
