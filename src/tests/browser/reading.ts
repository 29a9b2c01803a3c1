import type { Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** What a reader sees of the main part of a page. */
export interface Reading {
  text: string;
  headings: string[];
}

export async function readMain(page: Page): Promise<Reading> {
  const main = page.locator('main');
  if ((await main.count()) === 0) return { text: '', headings: [] };
  const headings = await main.locator('h1, h2, h3').filter({ visible: true }).allInnerTexts();
  return { text: (await main.innerText()).trim(), headings };
}

/** Without scripts nothing of what there is to read is lost. */
export function compareReadings(withScripts: Reading, without: Reading, where: string): Finding[] {
  if (without.text === '') {
    return [{ where, message: 'no text in <main> without scripts: write it in the HTML' }];
  }
  return withScripts.headings
    .filter((heading) => !without.headings.includes(heading))
    .map((heading) => ({
      where,
      message: `the heading “${heading}” shows only with scripts: write it in the HTML`,
    }));
}
