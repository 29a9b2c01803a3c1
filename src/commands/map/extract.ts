import { type Header, PMTiles, type Source, TileType } from 'pmtiles';
import type { Bounds } from '../../cartography/point.ts';
import { type Tile, TooManyTiles, writeArchive } from './archive.ts';
import { tilesAt, widestZoom } from './tile-range.ts';

/** Why there is no map; the message is Italian and says what to do. */
export class NoMap extends Error {}

/** Of the file, in bytes: it goes into the repository, and its history keeps every version. */
const LARGEST = 12_000_000;
/** Tiles asked for at once: a public archive is not ours to burden. */
const AT_ONCE = 4;

export interface Extract {
  file: Buffer;
  tiles: number;
  fromZoom: number;
  toZoom: number;
}

/**
 * Takes from an archive of vector tiles those of a territory.
 * @param zoom the closest that is wanted; less, where the archive has less
 * @param progress told of each zoom
 * @throws {NoMap} if the archive cannot be read, has nothing of the territory, or too much of it.
 */
export async function extract(
  source: Source,
  box: Bounds,
  zoom: number,
  progress: (zoom: number, tiles: number) => void = () => {},
): Promise<Extract> {
  const archive = new PMTiles(source);
  const header = await read(() => archive.getHeader(), source);
  checkHeader(header, source, box);
  const metadata = await read(() => archive.getMetadata(), source);
  const fromZoom = Math.max(header.minZoom, Math.min(widestZoom(box), zoom));
  const toZoom = Math.min(zoom, header.maxZoom);
  const tiles: Tile[] = [];
  for (let z = fromZoom; z <= toZoom; z += 1) {
    const wanted = tilesAt(box, z);
    progress(z, wanted.length);
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const some = wanted.slice(at, at + AT_ONCE).map(async ({ x, y }) => {
        const tile = await read(() => archive.getZxy(z, x, y), source);
        if (tile !== undefined) tiles.push({ z, x, y, data: new Uint8Array(tile.data) });
      });
      await Promise.all(some);
    }
  }
  if (tiles.length === 0) {
    throw new NoMap(
      `${source.getKey()}: di questo territorio non c’è niente. Scegli un altro archivio.`,
    );
  }
  return { file: write(tiles, box, metadata, toZoom), tiles: tiles.length, fromZoom, toZoom };
}

function write(tiles: readonly Tile[], box: Bounds, metadata: unknown, zoom: number): Buffer {
  try {
    const file = writeArchive(tiles, { ...box, metadata });
    if (file.length <= LARGEST) return file;
    throw new NoMap(
      `Il file sarebbe di ${megabytes(file.length)}, più dei ${megabytes(LARGEST)} che stanno bene nel repository. Riprova con meno dettaglio: --zoom ${zoom - 1}.`,
    );
  } catch (error) {
    if (!(error instanceof TooManyTiles)) throw error;
    throw new NoMap(
      `Il riquadro del territorio è troppo grande per questo dettaglio: ${tiles.length} riquadri di mappa. Riprova con --zoom ${zoom - 1}.`,
    );
  }
}

function checkHeader(header: Header, source: Source, box: Bounds): void {
  const where = source.getKey();
  if (header.specVersion !== 3 || header.tileType !== TileType.Mvt) {
    throw new NoMap(
      `${where}: non è un archivio PMTiles versione 3 con strade in forma di vettori. Scegli un altro archivio.`,
    );
  }
  const isElsewhere =
    header.maxLat < box.south ||
    header.minLat > box.north ||
    header.maxLon < box.west ||
    header.minLon > box.east;
  if (isElsewhere) {
    throw new NoMap(`${where}: copre un’altra parte del mondo. Scegli un altro archivio.`);
  }
}

async function read<Answer>(ask: () => Promise<Answer>, source: Source): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const isOffline = error instanceof TypeError && why.includes('fetch failed');
    throw new NoMap(
      isOffline
        ? `${source.getKey()}: non risponde. Controlla la connessione e l’indirizzo, e riprova.`
        : `${source.getKey()}: non si legge come archivio PMTiles (${why}). Controlla l’indirizzo, o scegli un altro archivio.`,
      { cause: error },
    );
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}
