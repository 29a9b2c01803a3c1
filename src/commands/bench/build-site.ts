import process from 'node:process';
import { build } from 'astro';

/**
 * Builds one site: root, folder to build into, folder for caches. Run as a process of its own, so
 * that its memory can be measured.
 */
const [root, outDir, cacheDir] = process.argv.slice(2);
if (root === undefined || outDir === undefined || cacheDir === undefined) {
  throw new Error('build-site.ts: say the root, the folder to build into and the one for caches');
}
await build({ root, outDir, cacheDir, logLevel: 'warn' });
