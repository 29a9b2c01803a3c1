import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, zxyToTileId } from 'pmtiles';

/** One vector tile, not compressed. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** What an archive says of itself besides its tiles. */
export interface ArchiveFacts {
  /** Degrees. */
  south: number;
  north: number;
  west: number;
  east: number;
  metadata: unknown;
}

/** More than these and the directory would not fit in the first bytes that a reader asks for. */
export class TooManyTiles extends Error {}

const HEADER = 127;
/** Of header and directory together. Source: PMTiles version 3, section 4. */
const FIRST_PART = 16_384;
const VERSION = 3;
const E7 = 10_000_000;

/**
 * Writes an archive of vector tiles with one directory.
 * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @throws {TooManyTiles}
 */
export function writeArchive(tiles: readonly Tile[], facts: ArchiveFacts): Buffer {
  const { entries, contents } = lay(tiles);
  const directory = gzipSync(writeDirectory(entries));
  if (HEADER + directory.length > FIRST_PART) throw new TooManyTiles();
  const metadata = gzipSync(JSON.stringify(facts.metadata));
  const data = Buffer.concat(contents);
  const zooms = tiles.map(({ z }) => z);
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(VERSION, 7);
  const parts = [directory.length, metadata.length, 0, data.length];
  let offset = HEADER;
  for (const [at, length] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + at * 16);
    offset += length;
  }
  const numbers = [tiles.length, entries.length, contents.length];
  for (const [at, number] of numbers.entries())
    header.writeBigUInt64LE(BigInt(number), 72 + at * 8);
  // Tiles lie in the order of the directory.
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(Math.min(...zooms), 100);
  header.writeUInt8(Math.max(...zooms), 101);
  const { south, north, west, east } = facts;
  for (const [at, degrees] of [west, south, east, north].entries()) {
    header.writeInt32LE(Math.round(degrees * E7), 102 + at * 4);
  }
  header.writeUInt8(Math.max(...zooms), 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * E7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * E7), 123);
  return Buffer.concat([header, directory, metadata, data]);
}

interface Entry {
  id: number;
  /** How many tiles from this one on are the same. */
  run: number;
  offset: number;
  length: number;
}

/** Orders the tiles, and keeps equal ones once: the sea, and fields without streets. */
function lay(tiles: readonly Tile[]): { entries: Entry[]; contents: Buffer[] } {
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  const known = new Map<string, { offset: number; length: number }>();
  let end = 0;
  const ordered = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
    .sort((one, other) => one.id - other.id);
  for (const { id, data } of ordered) {
    const key = createHash('sha256').update(data).digest('hex');
    let where = known.get(key);
    if (where === undefined) {
      const content = gzipSync(data);
      where = { offset: end, length: content.length };
      known.set(key, where);
      contents.push(content);
      end += content.length;
    }
    const last = entries.at(-1);
    if (last?.offset === where.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...where });
  }
  return { entries, contents };
}

/** Columns of numbers: how far each is from the one before, how long its run is, how long, where. */
function writeDirectory(entries: readonly Entry[]): Buffer {
  const follows = (entry: Entry, before: Entry | undefined) =>
    before !== undefined && entry.offset === before.offset + before.length;
  return Buffer.from([
    ...varint(entries.length),
    ...entries.flatMap(({ id }, at) => varint(id - (entries[at - 1]?.id ?? 0))),
    ...entries.flatMap(({ run }) => varint(run)),
    ...entries.flatMap(({ length }) => varint(length)),
    ...entries.flatMap((entry, at) =>
      varint(follows(entry, entries[at - 1]) ? 0 : entry.offset + 1),
    ),
  ]);
}

/** Seven bits in a byte, the lowest first; the eighth says that there are more. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) + 0x80);
    left = Math.floor(left / 0x80);
  }
  return [...bytes, left];
}
