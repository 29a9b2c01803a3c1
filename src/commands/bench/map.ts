import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { places, placesFile } from '../../routes.ts';
import { startBrowser } from './browser.ts';
import { judge, kilobytes, median, printTable, progress } from './report.ts';
import { serveSite } from './server.ts';
import { slowLink, type SlowLink } from './slow-link.ts';
import { newFolder, PROJECT } from './workshop.ts';

const RUNS = 5;
const CPU = 4;
const WINDOW = { width: 1280, height: 900 };
/** Milliseconds: from when the map is in sight to its marks, and for a frame while it moves. */
const MOST_TO_OPEN = 3500;
const MOST_FRAME = 32;
/** Of the frames of a movement, the slowest but this part. */
const ALMOST_ALL = 0.95;

const MARK = '[role="application"] button';

interface Measure {
  open: number;
  bytes: number;
  marks: number;
  frame: number;
  slowFrame: number;
  slowest: number;
}

/** How long the map of a built site takes to open and to move, in a slow browser on a slow line. */
export async function benchMap(dist: string): Promise<void> {
  const server = await serveSite(dist, join(PROJECT, 'netlify.toml'));
  for (const address of [places, placesFile]) server.prepare(address);
  const link = await slowLink(Number(new URL(server.origin).port));
  const browser = await startBrowser(newFolder(), server.fingerprint);
  const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
  try {
    const runs: Measure[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      progress(`the map, run ${run} of ${RUNS}`);
      runs.push(await measure(driver, link));
    }
    // The first is not counted: the server compresses a file when it is first asked for it.
    print(runs.slice(1));
  } finally {
    await driver.close();
    await browser.close();
    link.close();
    server.close();
  }
}

function print(runs: readonly Measure[]): void {
  const middle = (figure: keyof Measure) => median(runs.map((each) => each[figure]));
  const milliseconds = (name: string, figure: keyof Measure, atMost?: number) => [
    name,
    `${middle(figure).toFixed(0)} ms`,
    atMost === undefined ? 'none' : `at most ${atMost} ms`,
    atMost === undefined ? '' : judge(middle(figure), { atMost }),
  ];
  printTable(`The map: slow 4G, CPU × ${CPU}, empty cache (medians of ${RUNS})`, [
    ['figure', 'measured', 'target', ''],
    milliseconds('from in sight to its marks', 'open', MOST_TO_OPEN),
    ['loaded for it', kilobytes(middle('bytes')), 'none', ''],
    ['marks drawn', String(middle('marks')), 'none', ''],
    milliseconds('frame while panning, middle', 'frame', MOST_FRAME),
    milliseconds('frame while panning, 95 of 100', 'slowFrame', MOST_FRAME),
    milliseconds('slowest frame, with marks drawn anew', 'slowest'),
  ]);
}

async function measure(driver: Browser, link: SlowLink): Promise<Measure> {
  const context = await driver.newContext({ ignoreHTTPSErrors: true, viewport: WINDOW });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    await page.goto(`https://127.0.0.1:${link.port}${places}`, { waitUntil: 'networkidle' });
    link.taken();
    const open = await page.evaluate(comeToMap, MARK);
    const bytes = link.taken();
    const marks = await page.locator(MARK).count();
    const frames = await pan(page);
    const slowest = Math.max(...frames);
    const ordered = frames.toSorted((one, other) => one - other);
    const slowFrame = ordered[Math.floor(ordered.length * ALMOST_ALL)] ?? slowest;
    return { open, bytes, marks, frame: median(frames), slowFrame, slowest };
  } finally {
    await context.close();
  }
}

/** In the page: brings the map in sight, and waits for what can be chosen on it. */
async function comeToMap(mark: string): Promise<number> {
  const start = performance.now();
  document.querySelector('[data-places-map]')?.scrollIntoView({ block: 'center' });
  while (document.querySelector(mark) === null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - start;
}

/** Drags the map to and fro. @returns milliseconds of each frame */
async function pan(page: Page): Promise<number[]> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('the map is not there');
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          times.push(now - last);
          last = now;
          if (times.length < 180) requestAnimationFrame(next);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(next);
      }),
  );
  const [x, y] = [box.x + box.width / 3, box.y + 20];
  for (const [dx, dy] of [
    [300, 60],
    [-200, 80],
    [250, -60],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + Math.abs(dy), { steps: 25 });
    await page.mouse.up();
  }
  return frames;
}
