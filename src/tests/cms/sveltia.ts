import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { cmsAccess } from '../../model/cms-access.ts';
import { standardConfig } from '../../model/standard-config.ts';
import { serve } from '../local-server.ts';

/** Sveltia CMS at work on a folder of content, in the memory of a browser. */
export interface Sveltia {
  page: Page;
  /** A file as Sveltia left it, by its path from the content folder. */
  read(path: string): Promise<string>;
  close(): Promise<void>;
}

/** The folder that the browser lends as if somebody had chosen it on their disk. */
const REPOSITORY = 'processo';
const CONTENT = 'content';

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');

/** Opens Sveltia in Italian with the configuration of ours for any client, on a copy of some content. */
export async function openSveltia(context: BrowserContext, content: string): Promise<Sveltia> {
  const server = await serve(({ url }, answer) => {
    if (url === '/sveltia-cms.js') answer.end(readFileSync(join(PACKAGE, 'dist/sveltia-cms.js')));
    else answer.setHeader('content-type', 'text/html').end(url === '/' ? PAGE : '');
  });
  await context.route(
    ({ origin }) => origin !== server.origin,
    (route) => {
      // It takes its own Italian from a network for packages: this one is as good.
      const own = /\/@sveltia\/cms@[^/]+\/(locales\/\w+\.json)$/.exec(route.request().url())?.[1];
      const headers = { 'access-control-allow-origin': '*' };
      return own === undefined
        ? route.abort()
        : route.fulfill({ path: join(PACKAGE, own), headers });
    },
  );
  const page = await context.newPage();
  await page.addInitScript(lendFolder, REPOSITORY);
  await page.goto(`${server.origin}/vuota`);
  await page.evaluate(writeFiles, { repository: REPOSITORY, files: filesOf(content) });
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Lavora con Repository Locale' }).click();
  await page.getByText('Sessioni').first().waitFor();
  return {
    page,
    read: (path) => page.evaluate(readFile, `${REPOSITORY}/${CONTENT}/${path}`),
    close: () => server.close(),
  };
}

const config = standardConfig({
  // It speaks with no gateway. The folder stands in for the host, so none is asked.
  access: cmsAccess(
    { profile: 'github', repository: new URL('https://github.com/esempio/processo') },
    { branch: 'main', review: false },
  ),
  contentFolder: CONTENT,
});

const PAGE = `<!doctype html><meta charset="utf-8"><script>window.CMS_MANUAL_INIT = true</script>
<body><script src="/sveltia-cms.js"></script>
<script>CMS.init({ config: ${JSON.stringify(config).replaceAll('<', '\\u003c')} })</script>`;

/** Path from the repository, and bytes in base 64. */
type StoredFile = [path: string, content: string];

function filesOf(content: string): StoredFile[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => [
      `${CONTENT}${path.slice(content.length)}`,
      readFileSync(path).toString('base64'),
    ]);
}

/** In the browser: nobody is there to choose a folder and to allow writing in it. */
function lendFolder(name: string): void {
  const allowed = () => Promise.resolve('granted');
  Object.assign(FileSystemHandle.prototype, {
    queryPermission: allowed,
    requestPermission: allowed,
  });
  Object.assign(window, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(name),
  });
}

/** In the browser. */
async function writeFiles({
  repository,
  files,
}: {
  repository: string;
  files: StoredFile[];
}): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(repository, { create: true });
  // What tells a repository from any other folder.
  await folder.getDirectoryHandle('.git', { create: true });
  const write = async ([path, content]: StoredFile) => {
    const names = path.split('/');
    const name = names.pop() ?? '';
    let parent = folder;
    for (const one of names) parent = await parent.getDirectoryHandle(one, { create: true });
    const file = await (await parent.getFileHandle(name, { create: true })).createWritable();
    await file.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
    await file.close();
  };
  await Promise.all(files.map(write));
}

/** In the browser. */
async function readFile(path: string): Promise<string> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let parent = await navigator.storage.getDirectory();
  for (const one of names) parent = await parent.getDirectoryHandle(one);
  return (await (await parent.getFileHandle(name)).getFile()).text();
}
