import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectNone, type Finding } from '../checks/finding.ts';
import { checkOverflow } from './overflow.ts';
import { samples, useWindows } from './visit.ts';

/** The narrowest window WCAG 1.4.10 asks for: 1280 px zoomed to 400 %. */
const NARROW = { width: 320, height: 900 };
/** Default of browsers, in px. */
const USUAL_TEXT = 16;

describe.concurrent('pages never scroll sideways', () => {
  const visit = useWindows({ viewport: NARROW });
  const visitEnlarged = useWindows({ viewport: NARROW });

  test.for(samples())('$site $type at 320 px', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      await page.goto(url);
      return checkOverflow(page, address);
    });
    expectNone(findings);
  });

  test.for(samples())(
    '$site $type at 320 px with text twice as large',
    async ({ address, url }) => {
      const findings = await visitEnlarged(async (page) => {
        await page.goto(url);
        await setTextSize(page, USUAL_TEXT);
        const usual = await textSize(page);
        await setTextSize(page, 2 * USUAL_TEXT);
        const enlarged = await textSize(page);
        return [...checkGrowth(address, usual, enlarged), ...(await checkOverflow(page, address))];
      });
      expectNone(findings);
    },
  );
});

/** What somebody does who chooses larger text in the settings of the browser. */
async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

function textSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
}

function checkGrowth(where: string, usual: number, enlarged: number): Finding[] {
  return enlarged >= 1.9 * usual
    ? []
    : [
        {
          where,
          message: `text stays at ${enlarged}px (from ${usual}px) for who wants it twice as large: set sizes in rem`,
        },
      ];
}
