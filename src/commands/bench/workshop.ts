import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildTimes } from './build-site.ts';
import { type MeasuredProcess, runMeasured } from './measured-process.ts';

/** Root of the project, and the fictional content that is enlarged. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
export const FIXTURE = join(PROJECT, 'src/tests/fixtures/esempio');

/** The instant the fictional process speaks from. */
export const FIXTURE_NOW = '2031-05-20T10:00:00Z';

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
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** Builds a site from nothing, in a process of its own. */
export async function buildSite(
  root: string,
  outDir: string,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredProcess & { times: BuildTimes }> {
  const script = fileURLToPath(new URL('build-site.ts', import.meta.url));
  const cacheDir = join(newFolderInside(), 'cache');
  const measured = await runMeasured([script, root, outDir, cacheDir], {
    cwd: root,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const last = measured.output.trim().split('\n').at(-1) ?? '';
  return { ...measured, times: JSON.parse(last) as BuildTimes };
}
