import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MeasuredProcess, runMeasured } from './measured-process.ts';

/** Root of the project, and the fictional content that is enlarged. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
export const FIXTURE = join(PROJECT, 'src/tests/fixtures/esempio');

/** The instant the fictional process speaks from, and its day. */
export const FIXTURE_NOW = '2031-05-20T10:00:00Z';
export const FIXTURE_DAY = '2031-05-20';

const made: string[] = [];

/** A new folder inside the project, from where packages resolve; removed at the end. */
export function newFolderInside(): string {
  const parent = join(PROJECT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  return remember(mkdtempSync(join(parent, 'bench-')));
}

/** A new folder of the system, away from the project; removed at the end. */
export function newFolder(): string {
  return remember(mkdtempSync(join(tmpdir(), 'bench-')));
}

function remember(folder: string): string {
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

export interface SiteBuild {
  build: MeasuredProcess;
  /** The search index, where the build does not make one itself. */
  index: MeasuredProcess | undefined;
}

/** Builds a site from nothing, in a process of its own, then indexes it in another. */
export async function buildSite(
  root: string,
  outDir: string,
  env: Readonly<Record<string, string>>,
): Promise<SiteBuild> {
  const build = await runScript('build-site.ts', [root, outDir, newFolderInside()], root, env);
  const index = existsSync(join(outDir, 'pagefind'))
    ? undefined
    : await indexPages(outDir, join(outDir, 'pagefind'), root, env);
  return { build, index };
}

/** Indexes all the pages of a built site as Pagefind does by itself, in a process of its own. */
export function indexPages(
  dist: string,
  target: string,
  root = PROJECT,
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredProcess> {
  return runScript('index-site.ts', [dist, target], root, env);
}

function runScript(
  name: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return runMeasured([script, ...args], { cwd, env: { ASTRO_TELEMETRY_DISABLED: '1', ...env } });
}
