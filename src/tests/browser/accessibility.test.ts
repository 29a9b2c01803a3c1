import { describe, test } from 'vitest';
import { expectNone, type Finding } from '../checks/finding.ts';
import { checkAccessibility } from './axe.ts';
import { samples, useWindows } from './visit.ts';

const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'] as const;

describe.concurrent('axe finds nothing, in light and dark, narrow and wide', () => {
  const visit = useWindows();

  test.for(samples())('$site $type', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      await page.goto(url);
      const found: Finding[] = [];
      for (const colorScheme of SCHEMES) {
        for (const width of WIDTHS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          found.push(...(await checkAccessibility(page, `${address} ${colorScheme} ${width}px`)));
        }
      }
      return found;
    });
    expectNone(findings);
  });
});
