import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser as PlaywrightBrowser, chromium } from 'playwright-core';
import { search, searchFile } from '../../routes.ts';
import type { SearchFile } from '../../text/search/file.ts';
import { startBrowser } from './browser.ts';
import { judge, kilobytes, median, printTable, progress } from './report.ts';
import { serveSite } from './server.ts';
import { slowLink, type SlowLink } from './slow-link.ts';
import { buildSite, indexPages, newFolder, newFolderInside, PROJECT } from './workshop.ts';

const RUNS = 5;
const CPU = 4;
/** Milliseconds after which nothing comes any more. */
const LONGEST = 30_000;
/** Milliseconds somebody takes, at the least, from the field to the first key. */
const HAND = 1000;

const DEFAULT_FOLDER = 'pagefind-default';
const DEFAULT_PAGE = '/interfaccia-di-pagefind/';

/** How a page is searched, and what shows that it has answered. */
interface Interface {
  name: string;
  address: string;
  field: string;
  /** Something found, by whatever way; and that nothing more is to come. */
  first: string;
  last: string;
}

const INTERFACES: readonly Interface[] = [
  {
    name: 'field of the header',
    address: '/glossario/',
    field: '#sez_cerca',
    first: '[role="option"]',
    last: '[role="option"]',
  },
  {
    name: 'search page',
    address: search,
    field: '#sez_cerca',
    first: '[data-part="list"] li',
    last: '[data-part="results"][aria-busy="false"]',
  },
  {
    name: 'Pagefind’s default interface',
    address: DEFAULT_PAGE,
    field: '.pagefind-ui__search-input',
    first: '.pagefind-ui__result-link',
    last: '.pagefind-ui__result-link',
  },
];

/** Milliseconds from the key, and bytes from the first sign of interest. */
interface Measure {
  first: number;
  last: number;
  bytes: number;
}

/**
 * How long the search takes to answer and what it loads, in a slow browser on a slow line, beside
 * what Pagefind shows by itself for the same pages.
 * @param most milliseconds to the first result
 */
export async function benchSearch(
  title: string,
  env: Readonly<Record<string, string>>,
  most: number,
): Promise<void> {
  const dist = join(newFolderInside(), 'dist');
  const server = await serveSite(dist, join(PROJECT, 'netlify.toml'));
  const link = await slowLink(Number(new URL(server.origin).port));
  progress(`building ${title}, and its index for Pagefind’s interface`);
  await buildSite(PROJECT, dist, env);
  await indexPages(dist, join(dist, DEFAULT_FOLDER));
  server.extra.set(DEFAULT_PAGE, defaultPage());
  const browser = await startBrowser(newFolder(), server.fingerprint);
  const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
  try {
    await printSearch(title, most, { driver, link, words: wordsToAsk(dist) });
  } finally {
    await driver.close();
    await browser.close();
    link.close();
    server.close();
  }
}

/** Pagefind’s own page, as its documentation has it. */
function defaultPage(): string {
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/${DEFAULT_FOLDER}/pagefind-ui.css">
<script src="/${DEFAULT_FOLDER}/pagefind-ui.js"></script></head><body><div id="search"></div><script>
addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }));
</script></body></html>`;
}

/** One long word of each of some names, all over the site. */
function wordsToAsk(dist: string): string[] {
  const { title } = JSON.parse(readFileSync(join(dist, searchFile), 'utf8')) as SearchFile;
  return Array.from({ length: RUNS }, (_, run) => {
    const names = title.slice(Math.floor((title.length * run) / RUNS));
    return names.flatMap((name) => name.match(/\p{L}{7,}/gu) ?? [])[0] ?? '';
  });
}

interface Setting {
  driver: PlaywrightBrowser;
  link: SlowLink;
  words: readonly string[];
}

async function printSearch(title: string, most: number, setting: Setting): Promise<void> {
  const rows: string[][] = [];
  for (const face of INTERFACES) {
    for (const pause of [0, HAND]) {
      progress(`${face.name}, ${pause === 0 ? 'a key at once' : 'a key after a second'}`);
      const measures = await measureAll(face, pause, setting);
      const middle = (figure: keyof Measure) => median(measures.map((each) => each[figure]));
      const isOurs = face.address !== DEFAULT_PAGE;
      rows.push([
        face.name,
        pause === 0 ? 'at once' : 'after 1 s',
        `${middle('first').toFixed(0)} ms`,
        isOurs ? judge(middle('first'), { atMost: most }) : '',
        `${middle('last').toFixed(0)} ms`,
        kilobytes(middle('bytes')),
      ]);
    }
  }
  printTable(
    `Search on ${title}: slow 4G, CPU × ${CPU}, empty cache (medians of ${RUNS} words). Target: first result in ${most} ms`,
    [['where', 'first key', 'first result', '', 'all of it', 'loaded'], ...rows],
  );
}

async function measureAll(face: Interface, pause: number, setting: Setting): Promise<Measure[]> {
  const measures: Measure[] = [];
  // Once unmeasured: the server compresses a file when it is first asked for it.
  for (const word of [setting.words[0] ?? '', ...setting.words]) {
    measures.push(await measure(face, word, pause, setting));
  }
  return measures.slice(1);
}

async function measure(
  { address, field, first, last }: Interface,
  word: string,
  pause: number,
  { driver, link }: Setting,
): Promise<Measure> {
  const context = await driver.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    await page.goto(`https://127.0.0.1:${link.port}${address}`, { waitUntil: 'networkidle' });
    // Pagefind’s own field is drawn by its script, which a busy machine may run later than that.
    await page.waitForSelector(field);
    link.taken();
    const times = await page.evaluate(typeAndWait, {
      field,
      word,
      first,
      last,
      pause,
      longest: LONGEST,
    });
    await page.waitForLoadState('networkidle');
    return { ...times, bytes: link.taken() };
  } finally {
    await context.close();
  }
}

/** In the page: goes to the field, writes a word, and waits for what answers. */
async function typeAndWait(asked: {
  field: string;
  word: string;
  first: string;
  last: string;
  pause: number;
  longest: number;
}): Promise<{ first: number; last: number }> {
  const field = document.querySelector<HTMLInputElement>(asked.field);
  if (!field) throw new Error(`no ${asked.field}`);
  field.focus();
  await new Promise((resolve) => setTimeout(resolve, asked.pause));
  const start = performance.now();
  field.value = asked.word;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const seen = async (selector: string) => {
    while (document.querySelector(selector) === null) {
      if (performance.now() - start > asked.longest) throw new Error(`no ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - start;
  };
  return { first: await seen(asked.first), last: await seen(asked.last) };
}
