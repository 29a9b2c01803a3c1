import type { Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** A message may quote a whole image. */
const LONGEST = 300;

/**
 * Watches a page from now on: what it asks of other hosts, what fails in it. Violations of the
 * content security policy are among the errors.
 * @returns a list that grows while the page loads.
 */
export function watch(page: Page, origin: string, where: string): Finding[] {
  const findings: Finding[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (!/^https?:$/.test(asked.protocol) || asked.origin === origin) return;
    findings.push({
      where,
      message: `asks ${asked.origin} for ${asked.pathname}: keep a copy on this site`,
    });
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    findings.push({
      where: `${where}  ${message.location().url}`,
      message: `the browser reports an error, put right its cause: ${message.text().slice(0, LONGEST)}`,
    });
  });
  page.on('pageerror', (error) => {
    findings.push({ where, message: `a script fails, mend it: ${error.message}` });
  });
  return findings;
}

/** Has all images load: the lower ones wait for somebody to come near. */
export async function loadImages(page: Page): Promise<void> {
  for (const image of await page.locator('img[loading=lazy]:visible').all()) {
    await image.scrollIntoViewIfNeeded();
    // An image that fails is an error in the console: nothing to add here.
    await image.evaluate((element) => (element as HTMLImageElement).decode().catch(() => {}));
  }
}
