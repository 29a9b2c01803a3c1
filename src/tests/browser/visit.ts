import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { SamplePage } from '../provided.ts';

/** One page of each kind, of both sites. */
export function samples(): readonly SamplePage[] {
  return inject('browser').samples;
}

type Visit = <Result>(use: (page: Page) => Promise<Result>) => Promise<Result>;

/**
 * For a test file: lends windows of the browser of the run, opened with the same options. A window
 * goes from one test to the next, since opening one takes longer than loading a page.
 */
export function useWindows(options: BrowserContextOptions = {}): Visit {
  let browser: Browser;
  const free: Page[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser').endpoint);
  });
  afterAll(() => browser.close());
  return async (use) => {
    const page = free.pop() ?? (await open(browser, options));
    try {
      return await use(page);
    } finally {
      page.removeAllListeners();
      await page.goto('about:blank');
      free.push(page);
    }
  };
}

async function open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    locale: 'it-IT',
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}
