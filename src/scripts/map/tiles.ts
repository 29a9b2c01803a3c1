import type * as L from 'leaflet';
import { PMTiles, TileType } from 'pmtiles';
import { leafletLayer } from 'protomaps-leaflet';
import { tileStyle } from './tile-style.ts';

/** A file of tiles that says when it cannot be read. */
class WatchedTiles extends PMTiles {
  private readonly onFailure: () => void;

  constructor(address: string, onFailure: () => void) {
    super(address);
    this.onFailure = onFailure;
  }

  override async getZxy(z: number, x: number, y: number, signal?: AbortSignal) {
    try {
      return await super.getZxy(z, x, y, signal);
    } catch {
      // A tile that is no longer wanted is not a failure.
      if (!signal?.aborted) this.onFailure();
      return undefined;
    }
  }
}

/**
 * Draws the tiles of a file under everything else.
 * @param address in full
 * @param tell that the tiles are there; later, once, that they are gone: a part could not be read
 * @throws {Error} if it is not a file of vector tiles.
 */
export async function layTiles(
  map: L.Map,
  address: string,
  ground: HTMLElement,
  tell: (areThere: boolean) => void,
): Promise<void> {
  let drawn: ReturnType<typeof leafletLayer> | undefined;
  const tiles = new WatchedTiles(address, () => {
    drawn?.['remove']();
    if (drawn !== undefined) tell(false);
    drawn = undefined;
  });
  const { specVersion, tileType, maxZoom } = await tiles.getHeader();
  if (specVersion !== 3 || tileType !== TileType.Mvt) throw new Error(address);
  const layer = leafletLayer({
    url: tiles,
    maxDataZoom: maxZoom,
    attribution: '',
    ...tileStyle(ground),
  });
  drawn = layer;
  tell(true);
  layer['addTo'](map);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    Object.assign(layer, tileStyle(ground));
    layer.clearLayout();
    layer.rerenderTiles();
  });
}
