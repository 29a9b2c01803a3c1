import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeContent } from './large-content.ts';
import { writeMinimalSite } from './minimal-site.ts';
import { judge, megabytes, printTable, progress, seconds } from './report.ts';
import { buildSite, FIXTURE, FIXTURE_NOW, newFolderInside, PROJECT } from './workshop.ts';

/** Times the minimal site's build, and most memory. */
const MOST_TIMES = 2;
const MOST_MEMORY = 1.5e9;

/** Builds a large site, and the least site of as many pages, one after the other. */
export async function benchBuild({ contentDir, entries, bytes }: LargeContent): Promise<void> {
  progress(`building ours, from ${entries} entries`);
  const dist = join(newFolderInside(), 'dist');
  const ours = await buildSite(PROJECT, dist, {
    CONTENT_DIR: contentDir,
    BUILD_NOW: FIXTURE_NOW,
  });
  const pages = countPages(dist);

  progress(`building the minimal site, of ${pages} entries`);
  const root = newFolderInside();
  writeMinimalSite(root, { bodies: FIXTURE, pages, bytes });
  const minimal = await buildSite(root, join(root, 'dist'), {});
  const minimalPages = countPages(join(root, 'dist'));

  const row = (name: string, count: number, files: number, site: typeof ours) => [
    name,
    String(count),
    String(files),
    seconds(site.times.build),
    site.times.index < 50 ? 'in the build' : seconds(site.times.index),
    seconds(site.milliseconds),
    (count / (site.milliseconds / 1000)).toFixed(1),
    site.use === undefined ? '' : seconds(site.use.processor),
    megabytes(site.use?.peakMemory),
  ];
  printTable('Build at size (each from nothing; Pagefind index included)', [
    ['site', 'pages', 'entries', 'build', 'index', 'in all', 'pages/s', 'processor', 'peak memory'],
    row('ours', pages, entries, ours),
    row('minimal', minimalPages, minimalPages, minimal),
  ]);
  const ratio = ours.milliseconds / minimal.milliseconds;
  const memory = ours.use?.peakMemory;
  printTable('Targets of the build', [
    ['figure', 'measured', 'target', ''],
    [
      'time / minimal site',
      ratio.toFixed(2),
      `at most ${MOST_TIMES}`,
      judge(ratio, { atMost: MOST_TIMES }),
    ],
    [
      'peak memory',
      megabytes(memory),
      `at most ${megabytes(MOST_MEMORY)}`,
      memory === undefined ? '' : judge(memory, { atMost: MOST_MEMORY }),
    ],
  ]);
}

function countPages(dist: string): number {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}
