import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames } from '../../model/registry.ts';

/** What a written content holds. */
export interface WrittenContent {
  entries: number;
  /** Size of all the entries' files. */
  bytes: number;
}

export function sizeOf(contentDir: string): WrittenContent {
  const sizes = collectionNames.flatMap((name) =>
    readdirSync(join(contentDir, name)).map(
      (file) => readFileSync(join(contentDir, name, file)).length,
    ),
  );
  return { entries: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
