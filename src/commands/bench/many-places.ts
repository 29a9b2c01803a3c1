import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFile, serialiseFile } from '../../model/format.ts';
import { collections } from '../../model/registry.ts';

/** Degrees between two copies of a position, so that marks do not all fall on one another. */
const STEP = 0.0005;
/** Copies in a row of the grid in which they stand. */
const ROW = 40;

/**
 * Writes into `target` the content of `source` with copies of its places, until there are so many.
 * Only places are copied: what a list weighs does not depend on the rest.
 */
export function writeManyPlaces(source: string, target: string, number: number): void {
  cpSync(source, target, { recursive: true });
  const folder = join(target, 'luoghi');
  const { fields, extension } = collections.luoghi;
  const originals = readdirSync(folder).map((name) => ({
    id: basename(name, `.${extension}`),
    file: parseFile(readFileSync(join(folder, name), 'utf8'), extension),
  }));
  for (let made = originals.length; made < number; made += 1) {
    const { id, file } = originals[made % originals.length] ?? {};
    if (id === undefined || file === undefined) return;
    const copy = Math.floor(made / originals.length);
    const data = structuredClone(file.data) as Record<string, unknown>;
    data['titolo'] = `${String(data['titolo']).slice(0, 110)} (${copy})`;
    moveBy(data['posizione'] as Position | undefined, copy);
    writeFileSync(
      join(folder, `${id}-${copy}.${extension}`),
      serialiseFile(fields, { data, body: file.body }, extension),
    );
  }
}

interface Position {
  lat: number;
  lon: number;
}

/** Stays inside the territory of the fictional process, which is a tenth of a degree high. */
function moveBy(position: Position | undefined, copy: number): void {
  if (position === undefined) return;
  position.lat += STEP * ((copy % ROW) - ROW / 2);
  position.lon += STEP * (Math.floor(copy / ROW) % ROW);
}
