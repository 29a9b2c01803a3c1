import lighthouse from 'lighthouse';
import type { Browser } from './browser.ts';
import { barePage } from './html-tree.ts';
import { type SitePage, typicalPages } from './real-site.ts';
import { judge, median, printTable, progress, seconds } from './report.ts';
import type { SiteServer } from './server.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const BEST_SCORE = 100;
/** Largest contentful paint, times that of the bare page. */
const MOST_TIMES = 1.5;
const LCP = 'largest-contentful-paint';

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

interface MeasuredPage {
  page: SitePage;
  runs: Report[];
  bare: Report[];
}

/** Lighthouse on one page of every kind, and on the same pages without style, code and fonts. */
export async function benchLighthouse(
  dist: string,
  server: SiteServer,
  browser: Browser,
): Promise<void> {
  const pages = typicalPages(dist).map((page): MeasuredPage => ({ page, runs: [], bare: [] }));
  for (const { page } of pages) server.extra.set(bareAddress(page), barePage(page.html));
  for (const { page } of pages) {
    server.prepare(page.path);
    server.prepare(bareAddress(page));
  }

  for (let run = 1; run <= RUNS; run += 1) {
    for (const { page, runs, bare } of pages) {
      progress(`Lighthouse, run ${run} of ${RUNS}: ${page.name}`);
      runs.push(await audit(`${server.origin}${page.path}`, browser, CATEGORIES));
      bare.push(await audit(`${server.origin}${bareAddress(page)}`, browser, ['performance']));
    }
  }
  printScores(pages);
  printFailures(pages);
}

function bareAddress({ path }: SitePage): string {
  return `/bare${path}`;
}

/**
 * One run with Lighthouse's own settings: a mid-range phone on slow 4G, both simulated.
 * @param attempts how often to begin again when the browser loses its trace, as it can
 */
async function audit(
  url: string,
  browser: Browser,
  onlyCategories: readonly string[],
  attempts = 3,
): Promise<Report> {
  const result = await lighthouse(url, {
    port: browser.port,
    logLevel: 'error',
    onlyCategories: [...onlyCategories],
  });
  const failure = result === undefined ? 'it says nothing' : result.lhr.runtimeError?.message;
  if (result !== undefined && failure === undefined) return result.lhr;
  if (attempts === 1) throw new Error(`Lighthouse on ${url}: ${failure}`);
  progress(`again, because of Lighthouse: ${failure}`);
  return audit(url, browser, onlyCategories, attempts - 1);
}

function printScores(pages: readonly MeasuredPage[]): void {
  printTable(`Lighthouse, mobile, by https and HTTP/2 as on the host (medians of ${RUNS})`, [
    ['page', 'address', ...CATEGORIES, '', 'LCP', 'bare LCP', 'times', `at most ${MOST_TIMES}`],
    ...pages.map(({ page, runs, bare }) => {
      const scores = CATEGORIES.map((category) => scoreOf(runs, category));
      const paint = paintOf(runs);
      const barePaint = paintOf(bare);
      const times = paint / barePaint;
      return [
        page.name,
        page.path,
        ...scores.map(String),
        judge(Math.min(...scores), { atLeast: BEST_SCORE }),
        seconds(paint),
        seconds(barePaint),
        times.toFixed(2),
        judge(times, { atMost: MOST_TIMES }),
      ];
    }),
  ]);
}

function scoreOf(runs: readonly Report[], category: string): number {
  return Math.round(
    median(runs.map(({ categories }) => (categories[category]?.score ?? NaN) * 100)),
  );
}

function paintOf(runs: readonly Report[]): number {
  return median(runs.map(({ audits }) => audits[LCP]?.numericValue ?? NaN));
}

/** Audits that count in a score and are not full, with how often. */
function printFailures(pages: readonly MeasuredPage[]): void {
  const rows = pages.flatMap(({ page, runs }) => {
    const failed = new Map<string, string[]>();
    for (const { id, title, value } of runs.flatMap(failures)) {
      const key = `${id}: ${title}`;
      failed.set(key, [...(failed.get(key) ?? []), value]);
    }
    return [...failed].map(([audit, values]) => [page.name, audit, values.join(' | ')]);
  });
  if (rows.length === 0) console.log('\nNo audit that counts is less than full.');
  else printTable('Audits less than full', [['page', 'audit', 'in each run'], ...rows]);
}

function failures({ categories, audits }: Report) {
  const counting = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []);
  return counting
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const audit = audits[id];
      if (audit === undefined || audit.score === null || audit.score === 1) return [];
      const score = `score ${Math.round(audit.score * 100)}`;
      const value = audit.displayValue ? `${score}, ${audit.displayValue}` : score;
      return [{ id, title: audit.title, value }];
    });
}
