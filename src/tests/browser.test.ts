import process from 'node:process';
import { expect, test } from 'vitest';
import { startBrowser } from './browser.ts';

test('says what to install when the browser it is told to use does not start', async () => {
  // Node is a program that surely exists here and is no browser.
  const attempt = startBrowser({ BROWSER_PATH: process.execPath });
  await expect(attempt).rejects.toThrow(/apt install chromium[\s\S]*BROWSER_PATH[\s\S]*- .*node/);
});
