import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import { compareReadings, readMain } from './reading.ts';
import { samples, useWindows } from './visit.ts';

describe.concurrent('pages can be read without scripts', () => {
  const withScripts = useWindows();
  const withoutScripts = useWindows({ javaScriptEnabled: false });

  test.for(samples())('$site $type', async ({ address, url }) => {
    const read = async (page: Page) => {
      await page.goto(url);
      return readMain(page);
    };
    const enabled = await withScripts(read);
    const disabled = await withoutScripts(read);
    expectNone(compareReadings(enabled, disabled, address));
  });
});
