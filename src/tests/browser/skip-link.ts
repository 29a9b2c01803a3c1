import type { Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** The first Tab on a page just loaded reaches a link that moves the focus to the main part. */
export async function checkSkipLink(page: Page, where: string): Promise<Finding[]> {
  const message = await faultOfSkipLink(page);
  return message === undefined ? [] : [{ where, message }];
}

async function faultOfSkipLink(page: Page): Promise<string | undefined> {
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0)
    return 'the first Tab reaches nothing: begin <body> with a skip link';
  const reached = await focused.evaluate((element) => {
    const { width, height, left, top } = element.getBoundingClientRect();
    return {
      tag: element.outerHTML.slice(0, 80),
      href: element.getAttribute('href') ?? '',
      visible: width > 10 && height > 10 && left >= 0 && top >= 0,
    };
  });
  if (!reached.href.startsWith('#')) {
    return `the first Tab reaches ${reached.tag}: begin <body> with a skip link`;
  }
  if (!reached.visible)
    return 'the skip link cannot be seen when it has the focus: show it on :focus';
  await page.keyboard.press('Enter');
  const inMain = await page.evaluate(
    () => (document.activeElement?.closest('main') ?? null) !== null,
  );
  return inMain
    ? undefined
    : 'the skip link does not move the focus: point it at <main> and give that tabindex="-1"';
}
