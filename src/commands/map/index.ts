import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FetchSource } from 'pmtiles';
import type { Bounds } from '../../cartography/point.ts';
import { readEnvironment, WrongEnvironment } from '../../repository/environment.ts';
import { MAP_FILE } from '../../repository/map-file.ts';
import { readContent } from '../../repository/read.ts';
import { extract, megabytes, NoMap } from './extract.ts';

/** As close as the Protomaps basemap goes: single houses. */
const CLOSEST = 15;

const USAGE = `Si scrive: npm run map -- https://build.protomaps.com/AAAAMMGG.pmtiles [--zoom ${CLOSEST}]
L’archivio è quello di un giorno recente, fra quelli elencati a https://maps.protomaps.com/builds`;

function readArguments(args: readonly string[]): { address: string; zoom: number } {
  const { positionals, values } = parse(args);
  const [address = '', ...others] = positionals;
  const zoom = Number(values.zoom ?? CLOSEST);
  if (others.length > 0 || !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new NoMap(`Serve l’indirizzo di un archivio PMTiles.\n${USAGE}`);
  }
  if (!Number.isInteger(zoom) || zoom < 8 || zoom > CLOSEST) {
    throw new NoMap(`--zoom: «${values.zoom}» non è un numero intero da 8 a ${CLOSEST}.\n${USAGE}`);
  }
  return { address, zoom };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { zoom: { type: 'string' } },
    });
  } catch {
    throw new NoMap(`Gli argomenti non si capiscono: ${args.join(' ')}\n${USAGE}`);
  }
}

function territory(contentDir: string): Bounds {
  const box = readContent(contentDir).content.settings.identita?.territorio.riquadro;
  if (box === undefined) {
    throw new NoMap(
      'Le impostazioni del sito non si leggono: correggi impostazioni/identita.yml (npm run check:content dice che cosa), e riprova.',
    );
  }
  return { south: box.sud, north: box.nord, west: box.ovest, east: box.est };
}

/** `npm run map`: takes the streets of the territory from an archive of OpenStreetMap, once. */
try {
  const { address, zoom } = readArguments(process.argv.slice(2));
  const { contentDir } = readEnvironment(process.env, process.cwd());
  const found = await extract(new FetchSource(address), territory(contentDir), zoom, (z, tiles) =>
    console.log(`… dettaglio ${z}: ${tiles} riquadri`),
  );
  const path = join(contentDir, MAP_FILE);
  mkdirSync(dirname(path), { recursive: true });
  // A file that is there is replaced only by a whole one.
  writeFileSync(`${path}.nuovo`, found.file);
  renameSync(`${path}.nuovo`, path);
  console.log(
    `${path}: ${megabytes(found.file.length)}, ${found.tiles} riquadri, dettaglio da ${found.fromZoom} a ${found.toZoom}.\nIl sito lo pubblica dalla prossima costruzione, con scritto «© OpenStreetMap».`,
  );
} catch (error) {
  if (!(error instanceof NoMap) && !(error instanceof WrongEnvironment)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
