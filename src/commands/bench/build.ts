import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeContent } from './large-content.ts';
import { writeMinimalSite } from './minimal-site.ts';
import { judge, megabytes, printTable, progress, seconds } from './report.ts';
import { buildSite, FIXTURE, FIXTURE_NOW, newFolderInside, PROJECT } from './workshop.ts';

/** Times the minimal site's build, and most memory in bytes. */
const MOST_TIMES = 2;
const MOST_MEMORY = 1.5e9;

interface MeasuredSite {
  pages: number;
  entries: number;
  /** Milliseconds. */
  build: number;
  index: number | undefined;
  total: number;
  /** Milliseconds, and bytes; undefined where the system does not tell. */
  processor: number | undefined;
  memory: number | undefined;
}

/** Builds a large site, and the least site with as many entries, one after the other. */
export async function benchBuild({ contentDir, entries, bytes }: LargeContent): Promise<void> {
  progress(`building ours, from ${entries} entries`);
  const ours = await measureSite(PROJECT, join(newFolderInside(), 'dist'), entries, {
    CONTENT_DIR: contentDir,
    BUILD_NOW: FIXTURE_NOW,
  });
  progress(`building the minimal site, from ${entries} entries`);
  const root = newFolderInside();
  writeMinimalSite(root, { bodies: FIXTURE, entries, bytes });
  const minimal = await measureSite(root, join(root, 'dist'), entries, {});
  printSites(ours, minimal);
  printTargets(ours, minimal);
}

async function measureSite(
  root: string,
  dist: string,
  entries: number,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredSite> {
  const { build, index } = await buildSite(root, dist, env);
  const uses = [build.use, index?.use].filter((use) => use !== undefined);
  const known = uses.length > 0;
  return {
    pages: readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    ).length,
    entries,
    build: build.milliseconds,
    index: index?.milliseconds,
    total: build.milliseconds + (index?.milliseconds ?? 0),
    processor: known ? uses.reduce((sum, { processor }) => sum + processor, 0) : undefined,
    memory: known ? Math.max(...uses.map(({ peakMemory }) => peakMemory)) : undefined,
  };
}

function printSites(ours: MeasuredSite, minimal: MeasuredSite): void {
  const row = (name: string, site: MeasuredSite) => [
    name,
    String(site.entries),
    String(site.pages),
    seconds(site.build),
    site.index === undefined ? 'in the build' : seconds(site.index),
    seconds(site.total),
    (site.pages / (site.total / 1000)).toFixed(0),
    site.processor === undefined ? 'not told here' : seconds(site.processor),
    megabytes(site.memory),
  ];
  printTable('Build at size, from nothing, with the Pagefind index', [
    ['site', 'entries', 'pages', 'build', 'index', 'in all', 'pages/s', 'processor', 'peak memory'],
    row('ours', ours),
    row('minimal', minimal),
  ]);
}

function printTargets(ours: MeasuredSite, minimal: MeasuredSite): void {
  const times = ours.total / minimal.total;
  const perPage = times / (ours.pages / minimal.pages);
  printTable('Targets of the build', [
    ['figure', 'measured', 'target', ''],
    [
      'time / minimal site with as many entries',
      times.toFixed(2),
      `at most ${MOST_TIMES}`,
      judge(times, { atMost: MOST_TIMES }),
    ],
    ['the same, page for page', perPage.toFixed(2), 'none', ''],
    [
      'peak memory',
      megabytes(ours.memory),
      `at most ${megabytes(MOST_MEMORY)}`,
      ours.memory === undefined ? '' : judge(ours.memory, { atMost: MOST_MEMORY }),
    ],
  ]);
}
