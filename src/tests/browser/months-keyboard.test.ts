import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { samples, useWindows } from './visit.ts';

const MONTHS = 'nav[aria-label="I prossimi dodici mesi"]';

describe('the twelve months by keyboard', () => {
  const visit = useWindows();
  const page = samples().find(
    ({ site, address }) => site === 'fixture' && address === '/impegni/mesi/',
  );

  test('are reached in their order, and each leads to its month', async () => {
    await visit(async (window) => {
      await window.goto(page?.url ?? '');
      const links = window.locator(`${MONTHS} a`);
      expect(await links.count()).toBe(12);
      await links.first().focus();
      const seen = [await focusedName(window)];
      for (let month = 1; month < 12; month += 1) {
        await window.keyboard.press('Tab');
        seen.push(await focusedName(window));
      }
      expect(seen[0]).toMatch(/^Maggio 2031: \d+ cose$/);
      expect(seen.at(-1)).toMatch(/^Aprile 2032: niente$/);
      expect(new Set(seen).size).toBe(12);

      await window.keyboard.press('Enter');
      expect(new URL(window.url()).hash).toBe('#2032-04');
      await window.keyboard.press('Tab');
      expect(await follows(window, '2032-04')).toBe(true);
    });
  });

  test('can be skipped, to what comes after them', async () => {
    await visit(async (window) => {
      await window.goto(page?.url ?? '');
      await window.locator(`${MONTHS} a`).last().focus();
      await window.keyboard.press('Tab');
      expect(await window.locator(':focus').innerText()).toBe('Senza una data');
      await window.keyboard.press('Enter');
      expect(new URL(window.url()).hash).toBe('#sez_senza-data');
    });
  });
});

/** What a screen reader calls the link that has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.locator(':focus .sr-only').innerText();
}

/** Whether what has the focus stands after an element, in the order of the page. */
function follows(page: Page, id: string): Promise<boolean> {
  return page.evaluate((target) => {
    const element = document.getElementById(target);
    const position = element?.compareDocumentPosition(document.activeElement ?? document.body);
    return ((position ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }, id);
}
