import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../repository/environment.ts';

/** A site to build for the tests. */
export interface SiteBuild {
  name: 'real' | 'fixture';
  /** Folder it is built into. */
  dist: string;
  /** Public address it is built for, without a final slash. */
  origin: string;
  /** What differs from a build of the project as it stands. */
  variables: Readonly<Record<string, string>>;
}

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Headers and redirects of production; the file may not be there. */
export const NETLIFY_TOML = join(ROOT, 'netlify.toml');

/** Where sites are built for the tests. */
export const OUT = join(ROOT, 'node_modules/.cache/site-tests');
const FIXTURE_ORIGIN = 'https://esempio.it';

/** A town that does not exist, at a known instant: it holds every kind of entry and state. */
export const fixtureBuild: SiteBuild = {
  name: 'fixture',
  dist: join(OUT, 'fixture'),
  origin: FIXTURE_ORIGIN,
  variables: {
    CONTENT_DIR: 'src/tests/fixtures/esempio',
    SITE_URL: FIXTURE_ORIGIN,
    BUILD_NOW: '2031-05-20T10:00:00Z',
  },
};

/** That, and the content of the project; it comes last, so that Astro's generated types are its own. */
export const siteBuilds: readonly SiteBuild[] = [
  fixtureBuild,
  {
    name: 'real',
    dist: join(OUT, 'real'),
    origin: readEnvironment(process.env, ROOT).site,
    variables: {},
  },
];

/**
 * Builds a site with the project's own configuration. One at a time: builds share `.astro/`.
 * @throws with all that the build printed, if it fails.
 */
export async function buildSite({ name, dist, variables }: SiteBuild): Promise<void> {
  const child = runAstro(['build', '--outDir', dist], variables);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  throw new Error(
    `The ${name} site does not build (exit code ${code}). Put right what the build says:\n\n${Buffer.concat(output).toString('utf8')}`,
  );
}

/** Starts Astro on the project, as somebody at a terminal would; what it prints is for the caller. */
export function runAstro(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [astroProgram(), ...words], {
    cwd: ROOT,
    env: { ...environmentOfATerminal(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Vitest's own variables would make Astro work for tests, not for production. */
function environmentOfATerminal(): NodeJS.ProcessEnv {
  const own = /^(VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

function astroProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}
