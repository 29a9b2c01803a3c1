import { describe, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import { samples, useWindows } from './visit.ts';
import { loadImages, watch } from './watch.ts';

describe.concurrent('pages ask nothing of other hosts and break nothing', () => {
  const visit = useWindows();

  test.for(samples())('$site $type', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      const found = watch(page, new URL(url).origin, address);
      await page.goto(url);
      await loadImages(page);
      return found;
    });
    expectNone(findings);
  });
});
