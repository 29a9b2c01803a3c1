import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { build, type Plugin } from 'vite';
import { ADMIN_FILES } from './admin-page.ts';
import { astroInBrowser } from './astro-in-browser.ts';
import { decapChanges } from './decap-changes.ts';

/** The program of the CMS, built. */
export interface AdminBundle {
  /** Folder that holds its files, each under a name with the hash of its content. */
  folder: string;
  /** Addresses of what its page loads, from the folder. */
  script: string;
  styles: string[];
}

const SRC = fileURLToPath(new URL('../', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/admin/', import.meta.url));
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** All that the program is made from: the rooms it may import, this module and its versions. */
const SOURCES = [
  '{admin,model,text,views,components,markdown,styles,assets}/**/*',
  'routes.ts',
  'queries/assemble.ts',
  'integrations/{admin-bundle,astro-in-browser,decap-{change,changes,failures,forms,meanwhile,wording}}.ts',
];

let building: Promise<AdminBundle> | undefined;

/** Builds the program, or takes it as it was last built: building it takes longer than the site. */
export function adminBundle(): Promise<AdminBundle> {
  const folder = join(CACHE, sourceHash());
  if (existsSync(folder)) return Promise.resolve(describeBundle(folder));
  building ??= buildInto(folder).finally(() => {
    building = undefined;
  });
  return building;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: SRC }))
    .map((file) => join(SRC, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.test.ts'));
  for (const file of [LOCK, ...files.sort()]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function buildInto(folder: string): Promise<AdminBundle> {
  const unfinished = `${folder}-${process.pid}`;
  await build({
    configFile: false,
    root: join(SRC, 'admin'),
    base: ADMIN_FILES,
    logLevel: 'error',
    // Decap's packages are written for bundlers that know Node's names.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    resolve: { dedupe: ['react', 'react-dom', 'immutable'] },
    plugins: [decapChanges(), astroInBrowser(), tailwindcss() as Plugin[]],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      assetsDir: '.',
      assetsInlineLimit: 0,
      manifest: 'manifest.json',
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: 'index.ts' },
    },
  });
  mkdirSync(CACHE, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return describeBundle(folder);
}

interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  css?: string[];
}

function describeBundle(folder: string): AdminBundle {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error(`No entry in ${folder}/manifest.json`);
  return { folder, script: entry.file, styles: entry.css ?? [] };
}
