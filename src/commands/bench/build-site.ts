import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'astro';

/**
 * Builds one site, and indexes it with Pagefind unless its own build does. Run as a process of its
 * own, so that its memory can be measured; the last line it prints is a {@link BuildTimes} in JSON.
 */
export interface BuildTimes {
  /** Milliseconds of the build, and of the index made after it. */
  build: number;
  index: number;
}

const [root = '', outDir = '', cacheDir = ''] = process.argv.slice(2);
const started = performance.now();
await build({ root, outDir, cacheDir, logLevel: 'warn' });
const built = performance.now();
if (!existsSync(join(outDir, 'pagefind'))) {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(errors.join('; '));
  await index.addDirectory({ path: outDir });
  await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  await pagefind.close();
}
const times: BuildTimes = { build: built - started, index: performance.now() - built };
console.log(JSON.stringify(times));
