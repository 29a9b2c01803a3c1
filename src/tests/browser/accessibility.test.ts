import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectNone, type Finding } from '../checks/finding.ts';
import { checkAccessibility } from './axe.ts';
import { openDetails, openMenu } from './open-all.ts';
import { samples, useWindows } from './visit.ts';

const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'] as const;

describe.concurrent('axe finds nothing, in light and dark, narrow and wide', () => {
  const visit = useWindows();

  test.for(samples())('$site $type, with its details open', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      await page.goto(url);
      await openDetails(page);
      const found: Finding[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await checkSchemes(page, `${address} ${width}px`)));
      }
      return found;
    });
    expectNone(findings);
  });

  const homes = samples().filter(({ address }) => address === '/');
  test.for(homes)('$site, with the menu open', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(url);
      await openMenu(page);
      return checkSchemes(page, `${address} menu`);
    });
    expectNone(findings);
  });
});

async function checkSchemes(page: Page, where: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await checkAccessibility(page, `${where} ${colorScheme}`)));
  }
  return found;
}
