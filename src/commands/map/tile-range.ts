import type { Bounds } from '../../cartography/point.ts';

/** The address of a tile. */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** The tiles of one zoom that a part of the earth touches, in the projection of web maps. */
export function tilesAt({ south, north, west, east }: Bounds, z: number): TileAddress[] {
  const from = tileOf(north, west, z);
  const to = tileOf(south, east, z);
  const columns = Array.from({ length: to.x - from.x + 1 }, (_, at) => from.x + at);
  const rows = Array.from({ length: to.y - from.y + 1 }, (_, at) => from.y + at);
  return rows.flatMap((y) => columns.map((x) => ({ z, x, y })));
}

/** The zoom at which one tile is about as wide as a part of the earth: from there on it is looked at. */
export function widestZoom({ west, east }: Bounds): number {
  return Math.max(0, Math.floor(Math.log2(360 / (east - west))) - 1);
}

function tileOf(lat: number, lon: number, z: number): TileAddress {
  const side = 2 ** z;
  const angle = (lat * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
  const within = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  return { z, x: within((lon + 180) / 360), y: within(down) };
}
