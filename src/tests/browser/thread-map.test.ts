import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { samples, useWindows } from './visit.ts';

const maps = samples().filter(({ type }) => type === '/filo/');

/** A3 landscape in points, as browsers round it. */
const A3 = { width: 1191, height: 842 };

/** Widths and heights of the pages of a PDF that the browser made. */
function sheetsOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

/** How far each knot is from the column of its stage, in px, where no bend moves it on purpose. */
function distances(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const order = ['need', 'question', 'finding', 'action', 'commitment', 'verification'];
    return [...document.querySelectorAll('.map')].flatMap((map) => {
      const columns = [...map.querySelectorAll('.map-stages span')].map(
        (name) => name.getBoundingClientRect().left,
      );
      return [...map.querySelectorAll<HTMLElement>('.map-next > li')].map((knot) => {
        const column = columns[order.indexOf(knot.dataset['stage'] ?? '')] ?? Number.NaN;
        const left = knot.querySelector(':scope > div')?.getBoundingClientRect().left ?? 0;
        return Math.round(Math.abs(left - column));
      });
    });
  });
}

describe('the map of threads', () => {
  const wide = useWindows({ viewport: { width: 1280, height: 900 } });
  const narrow = useWindows({ viewport: { width: 360, height: 800 } });

  test('is there to be looked at', () => {
    expect(maps.map(({ site }) => site).sort()).toEqual(['fixture', 'real']);
  });

  test.for(maps)(
    '$site stands every knot under its stage, where there is room',
    async ({ url }) => {
      const off = await wide(async (page) => {
        await page.goto(url);
        return distances(page);
      });
      expect(off.length).toBeGreaterThan(0);
      expect(off.filter((distance) => distance > 1)).toEqual([]);
    },
  );

  test.for(maps)('$site names the stage of every knot on a phone', async ({ url }) => {
    const [knots, named] = await narrow(async (page) => {
      await page.goto(url);
      const labels = await page.locator('.map-label').all();
      const boxes = await Promise.all(labels.map((label) => label.boundingBox()));
      return [
        await page.locator('.map li').count(),
        boxes.filter((box) => (box?.height ?? 0) > 10),
      ];
    });
    expect(named).toHaveLength(knots);
  });

  test.for(maps)('$site prints on A3 sheets, with the day and the way back', async ({ url }) => {
    const { pdf, shown } = await wide(async (page) => {
      await page.goto(url);
      const sheets = await page.pdf({ preferCSSPageSize: true });
      await page.emulateMedia({ media: 'print' });
      const isShown = (selector: string) => page.locator(selector).first().isVisible();
      const seen = {
        code: await isShown('.print-head svg'),
        day: await page.getByText(/^Come risultava il \d/).isVisible(),
        title: await isShown('h1'),
        choices: await page.getByRole('navigation', { name: 'Quali fili vedere' }).isVisible(),
      };
      await page.emulateMedia({ media: null });
      return { pdf: sheets, shown: seen };
    });
    const sheets = sheetsOf(pdf);
    expect(sheets.length).toBeGreaterThan(0);
    expect(
      sheets.filter(({ width, height }) => width !== A3.width || height !== A3.height),
    ).toEqual([]);
    expect(shown).toEqual({ code: true, day: true, title: true, choices: false });
  });
});
