import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FetchSource, PMTiles, type Source } from 'pmtiles';
import { afterEach, describe, expect, it } from 'vitest';
import { type Tile, TooManyTiles, writeArchive } from './archive.ts';
import { extract, NoMap } from './extract.ts';
import { tilesAt, widestZoom } from './tile-range.ts';

const world = { south: -85, north: 85, west: -180, east: 180 };
const box = { south: 43.6, north: 43.7, west: 14.1, east: 14.25 };
const said = (text: string) => new TextEncoder().encode(text);
const heard = (data: ArrayBuffer | undefined) => data && new TextDecoder().decode(data);

/** An archive that is in memory. */
function inMemory(file: Uint8Array): Source {
  return {
    getKey: () => 'prova',
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(file).slice(offset, offset + length).buffer }),
  };
}

/** Every tile of the territory, with its address written in it. */
function tilesOf(zooms: readonly number[]): Tile[] {
  return zooms.flatMap((z) =>
    tilesAt(box, z).map(({ x, y }) => ({ z, x, y, data: said(`${z}/${x}/${y}`) })),
  );
}

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Serves a file in parts, as an archive on the network does. */
async function serve(file: Uint8Array): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const made = createServer((request, response) => {
    const range = request.headers.range ?? '';
    asked.push(range);
    const [, from = 0, to = 0] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const end = Math.min(Number(to), file.length - 1);
    response.writeHead(206, {
      'Content-Range': `bytes ${from}-${end}/${file.length}`,
      'Content-Length': end - Number(from) + 1,
    });
    response.end(file.subarray(Number(from), end + 1));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(made.address() as AddressInfo).port}/mondo.pmtiles`,
    asked,
  };
}

describe('the tiles of a territory', () => {
  it('are those that its box touches', () => {
    expect(tilesAt(world, 1)).toHaveLength(4);
    expect(tilesAt({ south: 51.5, north: 51.51, west: -0.13, east: -0.12 }, 10)).toEqual([
      { z: 10, x: 511, y: 340 },
    ]);
    expect(tilesAt({ south: 10, north: 20, west: -1, east: 1 }, 2)).toEqual([
      { z: 2, x: 1, y: 1 },
      { z: 2, x: 2, y: 1 },
    ]);
  });

  it('begin where the territory is about as wide as one of them', () => {
    expect(widestZoom(world)).toBe(0);
    expect(widestZoom(box)).toBe(10);
  });
});

describe('an archive', () => {
  it('gives back each tile, and what it says of itself', async () => {
    const tiles = tilesOf([10, 12]);
    const archive = new PMTiles(
      inMemory(writeArchive(tiles, { ...box, metadata: { name: 'prova' } })),
    );
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      minZoom: 10,
      maxZoom: 12,
      minLat: 43.6,
      maxLon: 14.25,
      numAddressedTiles: tiles.length,
      clustered: true,
    });
    expect(await archive.getMetadata()).toEqual({ name: 'prova' });
    for (const { z, x, y } of tiles) {
      expect(heard((await archive.getZxy(z, x, y))?.data)).toBe(`${z}/${x}/${y}`);
    }
    expect(await archive.getZxy(12, 0, 0)).toBeUndefined();
  });

  it('keeps equal tiles once', async () => {
    const field = randomBytes(2000);
    const tiles = tilesAt(box, 12).map((address) => ({ ...address, data: field }));
    const file = writeArchive(tiles, { ...box, metadata: {} });
    expect(file.length).toBeLessThan(3000);
    const [last] = tiles.slice(-1);
    const read = await new PMTiles(inMemory(file)).getZxy(12, last?.x ?? 0, last?.y ?? 0);
    expect(read && Buffer.from(read.data)).toEqual(field);
  });

  it('is refused where its directory would be too long', () => {
    const many = Array.from({ length: 9_000 }, (_, at) => ({
      z: 15,
      x: (at * 7919) % 32_768,
      y: (at * 104_729) % 32_768,
      data: said(String(at)),
    }));
    expect(() => writeArchive(many, { ...world, metadata: {} })).toThrow(TooManyTiles);
  });
});

describe('taking the streets of a territory', () => {
  it('asks for parts of the archive, never for all of it, and keeps only the territory', async () => {
    const elsewhere = tilesAt({ south: 10, north: 11, west: 10, east: 11 }, 12);
    const all = [
      ...tilesOf([9, 10, 11, 12, 13]),
      ...elsewhere.map((at) => ({ ...at, data: randomBytes(900) })),
    ];
    const { address, asked } = await serve(writeArchive(all, { ...world, metadata: { a: 1 } }));
    const found = await extract(new FetchSource(address), box, 12);
    expect(found).toMatchObject({ fromZoom: 10, toZoom: 12 });
    expect(asked).not.toEqual([]);
    expect(asked.filter((range) => !/^bytes=\d+-\d+$/.test(range))).toEqual([]);
    const archive = new PMTiles(inMemory(found.file));
    expect((await archive.getHeader()).numAddressedTiles).toBe(tilesOf([10, 11, 12]).length);
    for (const { z, x, y } of tilesAt(box, 12)) {
      expect(heard((await archive.getZxy(z, x, y))?.data)).toBe(`${z}/${x}/${y}`);
    }
  });

  const refusal = async (source: Source, zoom = 12) =>
    extract(source, box, zoom).then(
      () => 'nothing refused',
      (error: unknown) => (error instanceof NoMap ? error.message : String(error)),
    );

  it('says what to do where nothing answers', async () => {
    const { address } = await serve(Buffer.from(''));
    await new Promise((resolve) => server?.close(resolve) && server.closeAllConnections());
    expect(await refusal(new FetchSource(address))).toMatch(
      /non risponde. Controlla la connessione/,
    );
  });

  it('says what is wrong with an archive that cannot be used', async () => {
    const whole = writeArchive(tilesOf([10, 11, 12]), { ...box, metadata: {} });
    const broken = Buffer.from(whole).fill(7, 127, 400);
    const elsewhere = { south: -40, north: -39, west: 10, east: 11 };
    expect(await refusal(inMemory(Buffer.from('<!doctype html>'.repeat(2000))))).toMatch(
      /non si legge come archivio PMTiles/,
    );
    expect(await refusal(inMemory(broken))).toMatch(/non si legge come archivio PMTiles/);
    expect(
      await refusal(inMemory(writeArchive(tilesOf([10]), { ...elsewhere, metadata: {} }))),
    ).toMatch(/un’altra parte del mondo/);
    const around = tilesAt(elsewhere, 12).map((at) => ({ ...at, data: said('lontano') }));
    expect(await refusal(inMemory(writeArchive(around, { ...world, metadata: {} })))).toMatch(
      /non c’è niente/,
    );
  });

  it('refuses what is too large for the repository, and says how to make it smaller', async () => {
    const heavy = tilesAt(box, 12).map((at) => ({ ...at, data: randomBytes(2_500_000) }));
    const archive = inMemory(writeArchive(heavy, { ...box, metadata: {} }));
    expect(await refusal(archive)).toMatch(/più dei 12,0 MB .* --zoom 11/);
  });
});
