import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserProgram } from './browser.ts';

const UNPACK = fileURLToPath(new URL('./unpack-shipped-browser.ts', import.meta.url));
const PACKAGE = '@sparticuz/chromium';

/**
 * The Chromium that comes with npm's packages, unpacked once per version into `cacheDir`. It needs
 * nothing of the system but the C library: its other libraries and a font come with it.
 * @throws if this is not Linux on x64, the only system it is made for.
 */
export async function shippedBrowser(cacheDir: string): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `${PACKAGE} is made for Linux on x64, this is ${process.platform} on ${process.arch}`,
    );
  }
  const folder = join(cacheDir, `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    name: `the Chromium of ${PACKAGE}`,
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const manifest = await readFile(join(dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Unpacks beside the folder and renames at the end, so that an interrupted run leaves no half browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [UNPACK], {
      env: { ...process.env, TMPDIR: staging, NODE_OPTIONS: '' },
    });
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process may have unpacked it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own file names folders of a cloud function; without any font a page has no text. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
