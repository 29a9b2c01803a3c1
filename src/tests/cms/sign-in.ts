import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ContentDesk, openDesk } from './content-desk.ts';
import { Editor } from './editor.ts';
import { type GatewayDesk, openGatewayDesk } from './gateway-desk.ts';

/** What Decap does by itself takes a moment, never this long. */
const PATIENCE = 15_000;

type WithDesk<Desk> = <Result>(
  use: (editor: Editor, desk: Desk) => Promise<Result>,
  options?: BrowserContextOptions,
) => Promise<Result>;

/**
 * For a test file: a desk of its own, and editors who have just signed in, each in a window without
 * memory: Decap keeps who one is and what one did not save. What a test leaves is committed.
 */
export function useEditors(options: Parameters<typeof openDesk>[0]): WithDesk<ContentDesk> {
  const withEditor = useDesk(() => openDesk(options));
  return (use, window) =>
    withEditor(async (editor, desk) => {
      try {
        await editor.signIn();
        return await use(editor, desk);
      } finally {
        desk.git('add', '--all');
        desk.git('commit', '--quiet', '--allow-empty', '--message', 'Tested');
      }
    }, window);
}

/** For a test file: a published site's CMS, and people in front of it whom it does not know yet. */
export function useGateway(options: Parameters<typeof openGatewayDesk>[0]): WithDesk<GatewayDesk> {
  return useDesk(() => openGatewayDesk(options));
}

function useDesk<Desk extends { admin: string; close: () => Promise<void> }>(
  open: () => Promise<Desk>,
): WithDesk<Desk> {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser').endpoint);
    desk = await open();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
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
      return await use(new Editor(await context.newPage(), desk.admin), desk);
    } finally {
      await context.close();
    }
  };
}
