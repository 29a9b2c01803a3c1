import type { Page } from 'playwright-core';

/** Presses the summary of every detail of a page: what a reader can open is open. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const summary of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) {
      summary.click();
    }
  });
}

/** Presses the button of the menu: only a narrow window has one. */
export async function openMenu(page: Page): Promise<void> {
  const button = page.locator('header [popovertarget]:not([popovertargetaction])');
  await button.click();
  await page.locator('header [popover]:popover-open').waitFor();
}
