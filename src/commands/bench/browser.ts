import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const OTHER_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const FLAGS = [
  '--headless',
  // A container runs as root, where the sandbox cannot start. Only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

const LONGEST_START = 30_000;

export interface Browser {
  /** Where it takes orders, in Chrome's protocol. */
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts the browser of `BROWSER_PATH`, else the first of Chromium's family found here.
 * @param profile an empty folder
 * @param trusted fingerprint of the one certificate to accept unknown
 * @throws {Error} if there is none, or it does not start.
 */
export async function startBrowser(profile: string, trusted: string): Promise<Browser> {
  const own = [`--user-data-dir=${profile}`, `--ignore-certificate-errors-spki-list=${trusted}`];
  const child = spawn(findBrowser(), [...FLAGS, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    port: await portOf(child),
    close: () => {
      child.kill();
      return ended;
    },
  };
}

function findBrowser(): string {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  const wanted = process.env['BROWSER_PATH'];
  const found = (wanted ? [wanted] : [...onPath, ...OTHER_PLACES]).find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error('No browser: install Chrome or Chromium, or set BROWSER_PATH to one.');
  }
  return found;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill();
      reject(new Error(`The browser ${why}:\n${said}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), LONGEST_START);
    child.once('error', reject).once('close', () => fail('closed at once'));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
