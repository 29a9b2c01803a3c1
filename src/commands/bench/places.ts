import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { places, placesFile, placesPage, placeTexts } from '../../routes.ts';
import { benchMap } from './map.ts';
import { writeManyPlaces } from './many-places.ts';
import { judge, kilobytes, printTable, progress, seconds } from './report.ts';
import { compress } from './server.ts';
import {
  buildSite,
  FIXTURE,
  FIXTURE_NOW,
  newFolder,
  newFolderInside,
  PROJECT,
} from './workshop.ts';

/** What a region may have. */
const PLACES = 5000;

/** Bytes as they travel: a page of the list with its styles, and all places for a browser. */
const MOST_PAGE = 60_000;
const MOST_FILE = 150_000;

/**
 * What the list of very many places weighs, how long its site takes to build, and how its map moves.
 * Copies compress better than real places would: the size as written out says how much there is.
 */
export async function benchPlaces(): Promise<void> {
  const contentDir = join(newFolder(), 'content');
  const dist = join(newFolderInside(), 'dist');
  writeManyPlaces(FIXTURE, contentDir, PLACES);
  progress(`building a site with ${PLACES} places`);
  const { build } = await buildSite(PROJECT, dist, {
    CONTENT_DIR: contentDir,
    BUILD_NOW: FIXTURE_NOW,
  });
  printTable(
    `The list of ${PLACES} places, as it travels (brotli 11). Built in ${seconds(build.milliseconds)}`,
    [
      ['what', 'size', 'written out', 'target', ''],
      row('first page', join(dist, places, 'index.html'), MOST_PAGE),
      row('second page', join(dist, placesPage(2), 'index.html'), MOST_PAGE),
      row('longest ready list', longestList(dist), MOST_PAGE),
      row('all places, for filters and map', join(dist, placesFile), MOST_FILE),
      row('texts of cards of other pages', join(dist, placeTexts)),
    ],
  );
  await benchMap(dist);
}

function row(name: string, path: string, atMost?: number): string[] {
  const content = readFileSync(path);
  const bytes = compress(content).length;
  return [
    name,
    kilobytes(bytes),
    kilobytes(content.length),
    atMost === undefined ? 'none' : `at most ${kilobytes(atMost)}`,
    atMost === undefined ? '' : judge(bytes, { atMost }),
  ];
}

function longestList(dist: string): string {
  const folder = join(dist, places);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) =>
      /^(?:accesso|aperto|per-chi|linea|costo|cosa-si-puo-fare)\b.*\.html$/.test(name),
    )
    .map((name) => join(folder, name));
  const longest = pages.toSorted((a, b) => readFileSync(b).length - readFileSync(a).length)[0];
  if (longest === undefined) throw new Error('no list of places');
  return longest;
}
