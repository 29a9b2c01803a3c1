import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ContentDesk, openDesk } from './content-desk.ts';
import { Editor } from './editor.ts';

type AsEditor = <Result>(
  use: (editor: Editor, desk: ContentDesk) => Promise<Result>,
  options?: BrowserContextOptions,
) => Promise<Result>;

/** What Decap does by itself takes a moment, never this long. */
const PATIENCE = 15_000;

/**
 * For a test file: a desk of its own, and editors who have just signed in, each in a window without
 * memory: Decap keeps who one is and what one did not save. What a test leaves is committed.
 */
export function useEditors(desk: Parameters<typeof openDesk>[0]): AsEditor {
  let browser: Browser;
  let opened: ContentDesk;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser').endpoint);
    opened = await openDesk(desk);
  });
  afterAll(async () => {
    await browser.close();
    await opened.close();
  });
  return async (use, options = {}) => {
    const context = await browser.newContext({
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      viewport: { width: 1280, height: 1000 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    try {
      const editor = new Editor(await context.newPage(), opened.admin);
      await editor.signIn();
      return await use(editor, opened);
    } finally {
      await context.close();
      opened.git('add', '--all');
      opened.git('commit', '--quiet', '--allow-empty', '--message', 'Tested');
    }
  };
}
