import type * as L from 'leaflet';
import type { MapSettings } from '../../cartography/settings.ts';
import { toLeaflet } from './leaflet-map.ts';
import type { MapParts } from './parts.ts';

/** The buttons under the map. */
export function addControls(
  map: L.Map,
  { controls }: Pick<MapParts, 'controls'>,
  { box }: MapSettings,
  showPlaces: () => void,
  tell: () => void,
): void {
  const moves: Readonly<Record<string, () => void>> = {
    closer: () => map.zoomIn(),
    farther: () => map.zoomOut(),
    places: showPlaces,
    territory: () => map.fitBounds(toLeaflet(box), { animate: false }),
  };
  for (const button of controls.querySelectorAll<HTMLElement>('[data-move]')) {
    button.addEventListener('click', () => {
      moves[button.dataset['move'] ?? '']?.();
      tell();
    });
  }
}
