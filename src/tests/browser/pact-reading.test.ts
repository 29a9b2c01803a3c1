import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { anchor, pact, plainPact } from '../../routes.ts';
import { samples, useWindows } from './visit.ts';

const visit = useWindows({ viewport: { width: 1000, height: 700 } });

const home = samples().find(({ site, address }) => site === 'fixture' && address === '/');
const origin = new URL(home?.url ?? '').origin;

const plain = plainPact(pact);

/** Reads down to an article, and from there changes the depth at which one reads. */
async function changeAt(page: Page, article: string, reading: string): Promise<void> {
  await page.locator(`[id="${article}"]`).evaluate((element) => element.scrollIntoView());
  const readings = page.getByRole('navigation', { name: 'Come leggere il patto' });
  await readings.getByRole('link', { name: reading }).click();
}

test('changing how one reads the pact keeps the place, there and back', async () => {
  await visit(async (page) => {
    await page.goto(origin + pact);
    await changeAt(page, 'p1-art-6', 'In parole semplici');
    await page.waitForURL(origin + anchor(plain, 'p1-art-6'));
    await changeAt(page, 'p1-art-8', 'Testo del patto');
    await page.waitForURL(origin + anchor(pact, 'p1-art-8'));
    const top = await page
      .locator('#p1-art-8')
      .evaluate((article) => article.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(200);
  });
});

test('from the top of the pact one gets to the top of its plain words', async () => {
  await visit(async (page) => {
    await page.goto(origin + pact);
    await page.getByRole('link', { name: 'In parole semplici', exact: true }).first().click();
    await page.waitForURL(origin + plain);
  });
});
