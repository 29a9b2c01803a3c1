import type * as L from 'leaflet';
import { DRAWN_INSTEAD } from '../../text/map/phrases.ts';
import type { MapParts } from './parts.ts';

/**
 * Lays the streets of a file under the marks, with whose they are. Where they cannot be shown the
 * drawn ground stays, and the page says so.
 * @param leaveToTiles is told whether there are streets
 */
export async function addStreets(
  map: L.Map,
  address: string,
  { credit, notice, ground }: Pick<MapParts, 'credit' | 'notice' | 'ground'>,
  leaveToTiles: (isLeft: boolean) => void,
): Promise<void> {
  const tell = (areThere: boolean) => {
    credit.hidden = !areThere;
    notice.textContent = areThere ? '' : DRAWN_INSTEAD;
    notice.hidden = areThere;
    leaveToTiles(areThere);
  };
  try {
    const { layTiles } = await import('./tiles.ts');
    await layTiles(map, new URL(address, location.href).href, ground, tell);
  } catch {
    tell(false);
  }
}
