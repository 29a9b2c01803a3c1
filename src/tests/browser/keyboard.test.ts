import { describe, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import { checkSkipLink } from './skip-link.ts';
import { samples, useWindows } from './visit.ts';

// In the frame of another site nothing stands before the main part; its map has a skip link of its own.
const pages = samples().filter(({ type }) => type !== '/luoghi/mappa/');

describe.concurrent('the first Tab reaches a link that skips to the main part', () => {
  const visit = useWindows();

  test.for(pages)('$site $type', async ({ address, url }) => {
    const findings = await visit(async (page) => {
      await page.goto(url);
      return checkSkipLink(page, address);
    });
    expectNone(findings);
  });
});
