import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../commands/map/archive.ts';
import { contentOf } from '../tests/content-builder.ts';
import { vectorTile } from '../tests/vector-tile.ts';
import { checkFolders } from './folders.ts';
import { checkMapFile, MAP_FILE, MAP_FOLDER, mapFile } from './map-file.ts';

/** The territory of the content that tests build. */
const box = { south: 43.9, north: 44.1, west: 11.9, east: 12.1 };
const { identita } = contentOf({}).settings;
const tiles = [{ z: 9, x: 273, y: 184, data: vectorTile() }];
const whole = writeArchive(tiles, { ...box, metadata: {} });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'map-file-'));
  mkdirSync(join(folder, MAP_FOLDER));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (content: Uint8Array) => writeFileSync(join(folder, MAP_FILE), content);
const rules = () => checkMapFile(folder, identita).map(({ rule }) => rule);

describe('the file with the streets', () => {
  it('need not be', () => {
    expect(mapFile(folder)).toBeUndefined();
    expect(rules()).toEqual([]);
  });

  it('is published where it is whole and covers the territory', () => {
    write(whole);
    expect(mapFile(folder)).toBe(join(folder, MAP_FILE));
    expect(rules()).toEqual([]);
  });

  it('is not, where it is cut, too short, or something else, and the warning says what to do', () => {
    for (const content of [
      whole.subarray(0, -1),
      whole.subarray(0, 60),
      Buffer.from('<!doctype html>'.repeat(50)),
    ]) {
      write(content);
      expect(mapFile(folder)).toBeUndefined();
      expect(checkMapFile(folder, identita)).toMatchObject([
        {
          severity: 'avvisa',
          rule: 'mappa-illeggibile',
          file: MAP_FILE,
          message: expect.stringContaining('npm run map') as string,
        },
      ]);
    }
  });

  it('of another place is told', () => {
    write(writeArchive(tiles, { ...box, south: 44, metadata: {} }));
    expect(rules()).toEqual(['mappa-di-altrove']);
  });

  it('has a folder that the content may have', () => {
    const unknown: string[] = [];
    checkFolders(folder, ({ rule }) => unknown.push(rule));
    expect(unknown).toEqual([]);
  });
});
