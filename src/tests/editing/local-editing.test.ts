import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { LOCAL_API } from '../../model/cms-access.ts';
import { fullText, searchFile } from '../../routes.ts';
import { type DevServer, startDevServer } from '../dev-server.ts';
import { ROOT } from '../site-builds.ts';

/** A town whose content is outside the project, as another town's is. */
const FOLDER = 'contenuti';
const MILL = `${FOLDER}/luoghi/mulino-parlante.md`;
const NEW = `${FOLDER}/luoghi/luogo-nuovo.md`;
const NEW_PLACE = '---\ntitolo: Luogo nuovo\nstato: citato\nin_breve: Una prova.\n---\n\nTesto.\n';

let root: string;
let site: DevServer;

async function start(variables: Record<string, string> = {}, prepare = () => {}) {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'paese-')));
  cpSync(join(ROOT, 'src/tests/fixtures/esempio'), join(root, FOLDER), { recursive: true });
  prepare();
  site = await startDevServer({
    CONTENT_DIR: join(root, FOLDER),
    BUILD_NOW: '2031-05-20T10:00:00Z',
    ...variables,
  });
}

async function stop() {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
}

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function ask(action: string, params: object, headers: Record<string, string> = {}) {
  return fetch(`${site.origin}${LOCAL_API}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
  });
}

const save = (path: string, raw: string, more: object = {}) =>
  ask('persistEntry', {
    dataFiles: [{ slug: path.replace(/.*\/|\.md$/g, ''), path, raw }],
    assets: [],
    options: {
      collectionName: 'luoghi',
      commitMessage: `Luogo: modifica «${path.replace(/.*\/|\.md$/g, '')}»`,
      useWorkflow: false,
      status: 'draft',
      ...more,
    },
  });

const status = async (path: string) => (await fetch(`${site.origin}${path}`)).status;
const page = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
const soon = { timeout: 20_000, interval: 200 };
const renamed = (name: string) =>
  readFileSync(join(root, MILL), 'utf8').replace(/^titolo: .*$/m, `titolo: ${name}`);

describe('npm start', () => {
  beforeAll(() => start());
  afterAll(stop);

  test('shows what an editor saves, without a restart', async () => {
    expect((await save(MILL, renamed('Mulino ridipinto'))).status).toBe(200);
    await vi.waitFor(
      async () => expect(await page('/luoghi/mulino-parlante/')).toContain('Mulino ridipinto'),
      soon,
    );
  });

  test('shows a new entry, and no longer one that is taken away', async () => {
    expect(await status('/luoghi/luogo-nuovo/')).toBe(404);
    await save(NEW, NEW_PLACE);
    await vi.waitFor(async () => expect(await status('/luoghi/luogo-nuovo/')).toBe(200), soon);
    await ask('deleteFiles', { paths: [NEW], options: { commitMessage: 'x' } });
    await vi.waitFor(async () => expect(await status('/luoghi/luogo-nuovo/')).toBe(404), soon);
  });

  test('leads from the CMS to the site on this very port', async () => {
    const settings = /id="impostazioni-cms">(.*?)<\/script>/.exec(await page('/admin/'))?.[1];
    expect(JSON.parse(settings ?? '{}')).toMatchObject({ place: { siteUrl: site.origin } });
  });

  test('finds what an editor saves', async () => {
    const found = async () => (await page(searchFile)).includes('Mulino ritrovato');
    expect(await found()).toBe(false);
    await save(MILL, renamed('Mulino ritrovato'));
    await vi.waitFor(async () => expect(await found()).toBe(true), soon);
    expect(await status(fullText)).toBe(200);
    expect(await status('/pagefind/pagefind-entry.json')).toBe(200);
  });

  test('lets no other page write', async () => {
    const refused = await ask('deleteFiles', { paths: [MILL] }, { origin: 'https://esempio.it' });
    expect(refused.status).toBe(403);
    expect(existsSync(join(root, MILL))).toBe(true);
  });
});

describe('npm start with EDIT_MODE=commit', () => {
  beforeAll(() =>
    start({ EDIT_MODE: 'commit' }, () => {
      git('init', '--quiet', '--initial-branch', 'main');
      git('config', 'user.name', 'Redazione');
      git('config', 'user.email', 'redazione@esempio.it');
      git('add', '.');
      git('commit', '--quiet', '--message', 'Contenuti');
    }),
  );
  afterAll(stop);

  test('makes a commit of a save, and shows it', async () => {
    expect((await save(MILL, renamed('Mulino ridipinto'))).status).toBe(200);
    expect(git('log', '-1', '--format=%s')).toBe('Luogo: modifica «mulino-parlante»');
    expect(git('show', '--format=', '--unified=0', 'HEAD')).toContain('+titolo: Mulino ridipinto');
    await vi.waitFor(
      async () => expect(await page('/luoghi/mulino-parlante/')).toContain('Mulino ridipinto'),
      soon,
    );
  });

  test('shows a change under review only once it is published', async () => {
    const which = { collection: 'luoghi', slug: 'luogo-nuovo' };
    await save(NEW, NEW_PLACE, { useWorkflow: true });
    await ask('unpublishedEntryDataFile', { ...which, path: NEW, id: 'x' });
    expect(existsSync(join(root, NEW))).toBe(false);
    await vi.waitFor(async () => expect(await status('/luoghi/luogo-nuovo/')).toBe(404), soon);
    expect((await ask('publishUnpublishedEntry', which)).status).toBe(200);
    await vi.waitFor(async () => expect(await status('/luoghi/luogo-nuovo/')).toBe(200), soon);
    expect(await page('/luoghi/mulino-parlante/')).toContain('Mulino ridipinto');
  });
});
