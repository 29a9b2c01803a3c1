import { join } from 'node:path';
import process from 'node:process';
import { startBrowser } from './browser.ts';
import { benchBuild } from './build.ts';
import { benchBytes } from './bytes.ts';
import { benchCheck } from './check.ts';
import { benchCommitments } from './commitments.ts';
import { type LargeContent, makeLargeContent } from './large-content.ts';
import { benchLighthouse } from './lighthouse.ts';
import { type BenchOptions, readOptions, WrongArguments } from './options.ts';
import { benchPlaces } from './places.ts';
import { buildRealSite } from './real-site.ts';
import { benchSearch } from './search.ts';
import { serveSite } from './server.ts';
import { FIXTURE_NOW, newFolder, newFolderInside, PROJECT, removeFolders } from './workshop.ts';

async function run({ parts, pages }: BenchOptions): Promise<void> {
  if (parts.includes('search')) await benchSearch('the real content', {}, FIRST_RESULT);
  if (parts.some((part) => ['build', 'check', 'search'].includes(part))) {
    const content = makeLargeContent(pages);
    if (parts.includes('build')) await benchBuild(content);
    if (parts.includes('check')) benchCheck(content);
    if (parts.includes('search')) await benchLargeSearch(content, pages);
  }
  if (parts.includes('places')) await benchPlaces();
  if (parts.includes('commitments')) await benchCommitments();
  if (parts.includes('lighthouse')) await measureRealSite(parts.includes('bytes'));
  else if (parts.includes('bytes')) {
    const dist = join(newFolderInside(), 'dist');
    await buildRealSite(dist, 'http://127.0.0.1:4321');
    benchBytes(dist);
  }
}

/** Milliseconds to the first result: on the real content, on that of a large site. */
const FIRST_RESULT = 500;
const FIRST_RESULT_OF_MANY = 1000;

function benchLargeSearch({ contentDir }: LargeContent, pages: number): Promise<void> {
  const env = { CONTENT_DIR: contentDir, BUILD_NOW: FIXTURE_NOW };
  return benchSearch(`about ${pages} pages`, env, FIRST_RESULT_OF_MANY);
}

/** The site is built for the address it is served at, so that its own links are right. */
async function measureRealSite(withBytes: boolean): Promise<void> {
  const dist = join(newFolderInside(), 'dist');
  const server = await serveSite(dist, join(PROJECT, 'netlify.toml'));
  try {
    await buildRealSite(dist, server.origin);
    const browser = await startBrowser(newFolder(), server.fingerprint);
    try {
      await benchLighthouse(dist, server, browser);
    } finally {
      await browser.close();
    }
    if (withBytes) benchBytes(dist);
  } finally {
    server.close();
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
