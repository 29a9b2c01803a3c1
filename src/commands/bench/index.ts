import process from 'node:process';
import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { makeLargeContent } from './large-content.ts';
import { type BenchOptions, readOptions, WrongArguments } from './options.ts';
import { removeFolders } from './workshop.ts';

async function run({ parts, pages }: BenchOptions): Promise<void> {
  if (parts.includes('build') || parts.includes('check')) {
    const content = makeLargeContent(pages);
    if (parts.includes('build')) await benchBuild(content);
    if (parts.includes('check')) benchCheck(content);
  }
}

/**
 * `npm run bench`: how long the build of a large site takes beside the least possible one, how
 * fast the content check is, and how light and fast the real pages are. It fails only if something
 * cannot be measured, never for a figure over its target.
 */
try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  removeFolders();
}
