import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';
import { usualPlaces } from './installed-browser.ts';
import { shippedBrowser } from './shipped-browser.ts';

/** A browser of Chromium's family on this machine, and what it needs to start. */
export interface BrowserProgram {
  /** For messages. */
  name: string;
  executablePath: string;
  /** Variables to add to the environment. */
  environment: Record<string, string>;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

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
];

/**
 * Starts a browser without being told which: the one of `BROWSER_PATH`, else one installed on this
 * machine, else the one that comes with npm's packages (alone, with `BROWSER_PATH=shipped`). Its
 * profile is new and thrown away.
 * @throws if none starts, saying what to install.
 */
export async function startBrowser(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Promise<BrowserServer> {
  const failures: string[] = [];
  for (const { name, find } of candidates(variables)) {
    try {
      return await start(await find());
    } catch (error) {
      failures.push(`- ${name}: ${firstLines(error)}`);
    }
  }
  throw new Error(noBrowser(failures));
}

interface Candidate {
  name: string;
  find(): BrowserProgram | Promise<BrowserProgram>;
}

function candidates(variables: Readonly<Record<string, string | undefined>>): Candidate[] {
  const shipped: Candidate = { name: 'shipped', find: () => shippedBrowser(CACHE) };
  const wanted = variables['BROWSER_PATH']?.trim();
  if (wanted === 'shipped') return [shipped];
  if (wanted) return [installed(wanted)];
  return [
    ...usualPlaces(process.platform, variables)
      .filter((path) => existsSync(path))
      .map(installed),
    shipped,
  ];
}

function installed(path: string): Candidate {
  return { name: path, find: () => ({ name: path, executablePath: path, environment: {} }) };
}

function start({ executablePath, environment }: BrowserProgram): Promise<BrowserServer> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launchServer({
    executablePath,
    args: FLAGS,
    host: '127.0.0.1',
    env: { ...Object.fromEntries(inherited), ...environment },
  });
}

function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Playwright adds the whole command, dozens of flags long, and the browser's own log.
  const lines = message
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(<l|\[pid=)/.test(line));
  return lines.slice(0, 4).join('\n    ');
}

function noBrowser(failures: string[]): string {
  return [
    'No browser to run the tests in. Install Chrome or Chromium (on Debian and Ubuntu:',
    '`apt install chromium`; on macOS: `brew install --cask google-chrome`), or set BROWSER_PATH to',
    'the program of one. Tried:',
    ...failures,
  ].join('\n');
}
