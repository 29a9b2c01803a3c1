import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHeader, type Header, TileType } from 'pmtiles';
import type { Content } from '../model/registry.ts';
import type { Problem } from '../model/problem.ts';

/** Where the file with the streets of the territory is, in the content folder; it need not be. */
export const MAP_FOLDER = 'mappa';
export const MAP_FILE = `${MAP_FOLDER}/territorio.pmtiles`;

/** Source: PMTiles version 3, section 3. */
const HEADER_BYTES = 127;
const MAGIC = 'PMTiles';
const VERSION = 3;

/** What a file of tiles says of itself; undefined if it is not one that the site can use. */
function readMapHeader(path: string): Header | undefined {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, HEADER_BYTES, 0) < HEADER_BYTES) return undefined;
  } finally {
    closeSync(file);
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes[MAGIC.length] !== VERSION) {
    return undefined;
  }
  const header = bytesToHeader(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + HEADER_BYTES),
  );
  const end = header.tileDataOffset + (header.tileDataLength ?? 0);
  const isWhole = statSync(path).size >= end;
  return header.tileType === TileType.Mvt && isWhole ? header : undefined;
}

/** Absolute path of the file with the streets, if there is one that can be used. */
export function mapFile(contentDir: string): string | undefined {
  const path = join(contentDir, MAP_FILE);
  return existsSync(path) && statSync(path).isFile() && readMapHeader(path) ? path : undefined;
}

/** What is wrong with the file of the streets: without it the map has a drawn ground. */
export function checkMapFile(
  contentDir: string,
  identity: Content['settings']['identita'] | undefined,
): Problem[] {
  const path = join(contentDir, MAP_FILE);
  if (!existsSync(path)) return [];
  const header = statSync(path).isFile() ? readMapHeader(path) : undefined;
  if (header === undefined) {
    return [
      problem(
        'mappa-illeggibile',
        'non è un file PMTiles versione 3 con strade, o è tagliato: al suo posto la mappa ha un disegno.',
      ),
    ];
  }
  const box = identity?.territorio.riquadro;
  if (box === undefined || covers(header, box)) return [];
  return [
    problem('mappa-di-altrove', 'non copre il riquadro del territorio: in parte sarebbe vuota.'),
  ];
}

function covers(
  { minLat, maxLat, minLon, maxLon }: Header,
  { sud, nord, ovest, est }: Content['settings']['identita']['territorio']['riquadro'],
): boolean {
  return minLat <= sud && maxLat >= nord && minLon <= ovest && maxLon >= est;
}

function problem(rule: string, what: string): Problem {
  return {
    severity: 'avvisa',
    rule,
    file: MAP_FILE,
    message: `${what} Rifallo con npm run map, o toglilo.`,
  };
}
