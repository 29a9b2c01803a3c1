import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeContent } from './large-content.ts';
import { writeMinimalSite } from './minimal-site.ts';
import { judge, median, megabytes, printTable, progress, seconds } from './report.ts';
import { buildSite, FIXTURE, FIXTURE_NOW, newFolderInside, PROJECT } from './workshop.ts';

/** Other work of the machine falls on some runs: the sites take turns, and the middle run counts. */
const RUNS = 3;

/** Times the minimal site's build, and most memory in bytes. */
const MOST_TIMES = 2;
const MOST_MEMORY = 1.5e9;

interface MeasuredSite {
  dist: string;
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

/**
 * Builds a large site, and the least site with as many entries, in turns.
 * @returns folder of the large site
 */
export async function benchBuild({ contentDir, entries, bytes }: LargeContent): Promise<string> {
  const minimalRoot = newFolderInside();
  writeMinimalSite(minimalRoot, { bodies: FIXTURE, entries, bytes });
  const ours: MeasuredSite[] = [];
  const minimal: MeasuredSite[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    progress(`build ${run} of ${RUNS}: ours, from ${entries} entries`);
    ours.push(
      await measureSite(PROJECT, entries, { CONTENT_DIR: contentDir, BUILD_NOW: FIXTURE_NOW }),
    );
    progress(`build ${run} of ${RUNS}: the minimal site, from as many`);
    minimal.push(await measureSite(minimalRoot, entries, {}));
  }
  const [ourMiddle, minimalMiddle] = [medianOf(ours), medianOf(minimal)];
  printSites(ourMiddle, minimalMiddle);
  printTargets(ourMiddle, minimalMiddle);
  return ourMiddle.dist;
}

function medianOf(runs: readonly MeasuredSite[]): MeasuredSite {
  const [first] = runs;
  if (first === undefined) throw new Error('nothing was measured');
  const middle = (figure: Exclude<keyof MeasuredSite, 'dist'>) => {
    const values = runs.flatMap((run) => run[figure] ?? []);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    ...first,
    build: middle('build') ?? NaN,
    index: middle('index'),
    total: middle('total') ?? NaN,
    processor: middle('processor'),
    memory: middle('memory'),
  };
}

async function measureSite(
  root: string,
  entries: number,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredSite> {
  const dist = join(newFolderInside(), 'dist');
  const { build, index } = await buildSite(root, dist, env);
  const uses = [build.use, index?.use].filter((use) => use !== undefined);
  const known = uses.length > 0;
  return {
    dist,
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
  printTable(`Build at size, from nothing, with the Pagefind index (medians of ${RUNS})`, [
    ['site', 'entries', 'pages', 'build', 'index', 'in all', 'pages/s', 'processor', 'peak memory'],
    row('ours', ours),
    row('minimal', minimal),
  ]);
}

function printTargets(ours: MeasuredSite, minimal: MeasuredSite): void {
  const times = ours.total / minimal.total;
  const processor =
    ours.processor === undefined || minimal.processor === undefined
      ? 'not told here'
      : (ours.processor / minimal.processor).toFixed(2);
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
    ['the same, time of processor', processor, 'none', ''],
    [
      'peak memory',
      megabytes(ours.memory),
      `at most ${megabytes(MOST_MEMORY)}`,
      ours.memory === undefined ? '' : judge(ours.memory, { atMost: MOST_MEMORY }),
    ],
  ]);
}
