import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editedFolder } from '../repository/clone.ts';
import type { EditMode } from '../repository/environment.ts';
import { startDecapServer } from './decap-server.ts';
import { answerEdits, checkClone } from './local-editing.ts';
import { refuseForeign } from './own-request.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const PLACE = 'contenuti/luoghi/nuovo.md';

let root: string;
let server: Server = createServer();
let said: string[];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'redazione-')));
  cpSync(fixture, join(root, 'contenuti'), { recursive: true });
  said = [];
});

afterEach(async () => {
  if (server.listening) await new Promise((closed) => server.close(closed));
  rmSync(root, { recursive: true, force: true });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function makeClone(branch = 'principale'): void {
  git('init', '--quiet', '--initial-branch', branch);
  git('config', 'user.name', 'Redazione');
  git('config', 'user.email', 'redazione@esempio.it');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Contenuti');
}

async function open(mode: EditMode): Promise<void> {
  const edited = editedFolder(join(root, 'contenuti'));
  const answer = answerEdits({
    edited,
    mode,
    server: await startDecapServer(mode, edited.root),
    kept: join(root, '.tolti'),
    say: (message) => said.push(message),
  });
  server = createServer((asked, response) => void answer(asked, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
}

interface Answered {
  status: number | undefined;
  headers: Record<string, unknown>;
  value: unknown;
}

const port = () => (server.address() as AddressInfo).port;
const ownHost = () => `localhost:${port()}`;

/** As a page of this server does it, unless told otherwise. */
function send(body: unknown, { method = 'POST', headers = {} }: Sent = {}): Promise<Answered> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port: port(),
        host: '127.0.0.1',
        method,
        headers: {
          host: ownHost(),
          origin: `http://${ownHost()}`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json; charset=utf-8',
          'content-length': String(Buffer.byteLength(text)),
          ...headers,
        },
      },
      (response) => {
        json(response).then(
          (value) => resolve({ status: response.statusCode, headers: response.headers, value }),
          reject,
        );
      },
    );
    asked.on('error', reject).end(text);
  });
}

const ask = (action: string, params: object = {}) =>
  send({ branch: 'main', action, params: { branch: 'main', ...params } });

const options = {
  commitMessage: 'Luogo: aggiunge «nuovo»',
  collectionName: 'luoghi',
  useWorkflow: false,
  status: 'draft',
};

const entry = (path: string, raw = '---\ntitolo: Nuovo\n---\n') => ({
  dataFiles: [{ slug: 'nuovo', path, raw }],
  assets: [],
  options,
});

const persist = (path: string, raw?: string) => ask('persistEntry', entry(path, raw));

describe('a save on this machine', () => {
  beforeEach(() => open('files'));

  it('writes the file of the entry, and its pictures beside', async () => {
    const content = Buffer.from('non è una foto').toString('base64');
    const asset = { path: 'contenuti/media/luoghi/nuovo.jpg', content, encoding: 'base64' };
    const saved = await ask('persistEntry', { ...entry(PLACE), assets: [asset] });
    expect(saved).toMatchObject({ status: 200, value: { message: 'entry persisted' } });
    expect(readFileSync(join(root, PLACE), 'utf8')).toContain('titolo: Nuovo');
    expect(readFileSync(join(root, asset.path), 'utf8')).toBe('non è una foto');
  });

  it('is read again as it was written', async () => {
    await persist(PLACE);
    const { value } = await ask('getEntry', { path: PLACE });
    expect(value).toMatchObject({ data: '---\ntitolo: Nuovo\n---\n', file: { path: PLACE } });
    const list = await ask('entriesByFolder', {
      folder: 'contenuti/luoghi',
      extension: 'md',
      depth: 1,
    });
    expect(list.value).toContainEqual(expect.objectContaining({ data: expect.anything() }));
    const media = await ask('getMedia', { mediaFolder: 'contenuti/media' });
    expect(media.status).toBe(200);
  });

  it('says who it is, and that it publishes at once', async () => {
    const { value } = await send({ action: 'info' });
    expect(value).toMatchObject({ type: 'local_fs', publish_modes: ['simple'] });
  });

  it('keeps a copy of what it deletes', async () => {
    await persist(PLACE, 'mai registrato');
    await ask('deleteFiles', { paths: [PLACE], options });
    expect(existsSync(join(root, PLACE))).toBe(false);
    const [, copy = ''] = /copia in (.*)$/.exec(said.join()) ?? [];
    expect(readFileSync(copy, 'utf8')).toBe('mai registrato');
  });

  it('does not move entries: their names are for ever', async () => {
    const moved = {
      ...entry(PLACE),
      dataFiles: [{ ...entry(PLACE).dataFiles[0], newPath: PLACE }],
    };
    expect((await ask('persistEntry', moved)).status).toBe(422);
    expect(existsSync(join(root, PLACE))).toBe(false);
  });

  it.each([['{'], ['[]'], ['{"action":1}'], ['{"action":"info","params":[]}']])(
    'does not read %s',
    async (body) => {
      expect((await send(body)).status).toBe(422);
    },
  );

  it('does nothing it has not heard of', async () => {
    expect((await ask('runCommand', { command: 'ls' })).status).toBe(422);
  });
});

describe('a web page from elsewhere cannot write', () => {
  beforeEach(() => open('files'));

  it.each<[string, () => Sent, number]>([
    ['another origin', () => ({ headers: { origin: 'https://esempio.it' } }), 403],
    ['no origin it will tell', () => ({ headers: { origin: 'null' } }), 403],
    ['another port of this machine', () => ({ headers: { origin: 'http://localhost:1' } }), 403],
    ['another scheme', () => ({ headers: { origin: `https://${ownHost()}` } }), 403],
    [
      'a frame or link of another site',
      () => ({ headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
    ],
    [
      'a name made to lead here',
      () => ({
        headers: {
          host: `redazione.esempio.it:${port()}`,
          origin: `http://redazione.esempio.it:${port()}`,
        },
      }),
      403,
    ],
    [
      'a name that begins like ours',
      () => ({ headers: { host: 'localhost.esempio.it', origin: 'http://localhost.esempio.it' } }),
      403,
    ],
    ['no host', () => ({ headers: { host: '' } }), 403],
    ['a form', () => ({ headers: { 'content-type': 'text/plain' } }), 415],
    [
      'a form that hides',
      () => ({ headers: { 'content-type': 'text/plain; application/json' } }),
      415,
    ],
    ['a question before the request', () => ({ method: 'OPTIONS' }), 405],
    ['an address', () => ({ method: 'GET' }), 405],
  ])('with %s', async (_, how, status) => {
    const body = {
      branch: 'main',
      action: 'persistEntry',
      params: { branch: 'main', ...entry(PLACE) },
    };
    const answered = await send(body, how());
    expect(answered.status).toBe(status);
    expect(answered.headers).not.toHaveProperty('access-control-allow-origin');
    expect(existsSync(join(root, PLACE))).toBe(false);
  });

  it('while a program on this machine may', async () => {
    const answered = await send(
      { action: 'info' },
      { headers: { host: `127.0.0.1:${port()}`, origin: `http://127.0.0.1:${port()}` } },
    );
    expect(answered.status).toBe(200);
  });
});

describe('another computer cannot write', () => {
  const from = (remoteAddress: string) =>
    refuseForeign({
      method: 'POST',
      headers: { host: 'localhost:4321', 'content-type': 'application/json' },
      socket: { remoteAddress },
    });

  it.each(['192.168.1.7', '::ffff:10.0.0.2', 'fe80::1', '1127.0.0.1', '127.0.0.1.esempio.it', ''])(
    'at %j',
    (address) => {
      expect(from(address)).toMatchObject({ status: 403 });
    },
  );

  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'unlike this one, %s',
    (address) => {
      expect(from(address)).toBeUndefined();
    },
  );
});

describe('a path out of the content is refused', () => {
  beforeEach(async () => {
    writeFileSync(join(root, 'segreto.txt'), 'segreto');
    mkdirSync(join(root, 'contenuti-vecchi'));
    symlinkSync(root, join(root, 'contenuti/luoghi/su'));
    symlinkSync(join(root, 'segreto.txt'), join(root, 'contenuti/luoghi/segreto.md'));
    symlinkSync(join(root, 'non-c-e.txt'), join(root, 'contenuti/luoghi/nulla.md'));
    await open('files');
  });

  const outside = [
    'segreto.txt',
    'contenuti/../segreto.txt',
    'contenuti/luoghi/../../segreto.txt',
    '../segreto.txt',
    '..\\segreto.txt',
    'contenuti\\..\\segreto.txt',
    '/etc/hostname',
    'contenuti-vecchi/a.md',
    'contenuti/.git/config',
    'contenuti/luoghi/.nascosto.md',
    'contenuti/luoghi/su/segreto.txt',
    'contenuti/luoghi/segreto.md',
    'contenuti/luoghi/nulla.md',
    'contenuti/luoghi/a\0.md',
    '',
    '.',
  ];

  it.each(outside)('%j', async (path) => {
    const asset = { path, content: 'c2k=', encoding: 'base64' };
    const answers = await Promise.all([
      persist(path),
      ask('persistEntry', { ...entry(PLACE), assets: [asset] }),
      ask('persistMedia', { asset, options }),
      ask('deleteFile', { path, options }),
      ask('deleteFiles', { paths: [PLACE, path], options }),
      ask('getEntry', { path }),
      ask('entriesByFiles', { files: [{ path }] }),
      ask('entriesByFolder', { folder: path, extension: 'txt', depth: 1 }),
      ask('getMedia', { mediaFolder: path }),
      ask('getMediaFile', { path }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(JSON.stringify(answers)).toContain('cartella dei contenuti');
    expect(readFileSync(join(root, 'segreto.txt'), 'utf8')).toBe('segreto');
    expect(existsSync(join(root, 'non-c-e.txt'))).toBe(false);
    expect(existsSync(join(root, PLACE))).toBe(false);
  });

  it.each([[1], [null], [{ path: '../segreto.txt' }], [['../segreto.txt']]])('%j', async (path) => {
    expect((await ask('getEntry', { path })).status).toBe(403);
  });
});

describe('in commit mode', () => {
  it('a save is a commit on the branch that is there', async () => {
    makeClone();
    await open('commit');
    expect((await persist(PLACE)).status).toBe(200);
    expect(git('log', '-1', '--format=%s|%an|%D')).toBe(
      'Luogo: aggiunge «nuovo»|Redazione|HEAD -> principale',
    );
    expect(git('show', '--name-only', '--format=')).toBe(PLACE);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('what is deleted can be had back', async () => {
    makeClone();
    await open('commit');
    await persist(PLACE);
    await ask('deleteFiles', { paths: [PLACE], options: { commitMessage: 'Luogo: toglie' } });
    expect(existsSync(join(root, PLACE))).toBe(false);
    git('revert', '--no-edit', 'HEAD');
    expect(existsSync(join(root, PLACE))).toBe(true);
  });

  it('takes nobody’s unfinished work into a commit', async () => {
    makeClone();
    writeFileSync(join(root, 'contenuti/luoghi/a-meta.md'), 'a metà');
    await open('commit');
    const answered = await persist(PLACE);
    expect(answered).toMatchObject({
      status: 409,
      value: { error: expect.stringMatching(/«contenuti\/luoghi\/a-meta\.md».*git stash/) },
    });
    expect(existsSync(join(root, PLACE))).toBe(false);
    expect((await ask('getEntry', { path: 'contenuti/luoghi/a-meta.md' })).status).toBe(200);
  });

  it('answers a whole page of requests at once, each in its turn', async () => {
    makeClone();
    await open('commit');
    const answers = await Promise.all(
      Array.from({ length: 24 }, () =>
        ask('entriesByFolder', { folder: 'contenuti/luoghi', extension: 'md', depth: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('a change waits on a branch of its own until it is published', async () => {
    makeClone();
    await open('commit');
    const review = { ...options, useWorkflow: true };
    const which = { collection: 'luoghi', slug: 'nuovo' };
    await ask('persistEntry', { ...entry(PLACE), options: review });
    expect(existsSync(join(root, PLACE))).toBe(false);
    expect((await ask('unpublishedEntries')).value).toEqual(['luoghi/nuovo']);
    expect((await ask('unpublishedEntry', which)).value).toMatchObject({
      status: 'draft',
      diffs: [{ path: PLACE, newFile: true }],
    });
    await ask('updateUnpublishedEntryStatus', { ...which, newStatus: 'pending_publish' });
    expect((await ask('publishUnpublishedEntry', which)).status).toBe(200);
    expect(existsSync(join(root, PLACE))).toBe(true);
    expect(git('branch', '--format=%(refname:short)')).toBe('principale');
  });
});

describe('commits are refused where they cannot be made', () => {
  const check = () => checkClone(editedFolder(join(root, 'contenuti')));

  it('outside git', () => {
    expect(check).toThrow(/EDIT_MODE=commit.*non è in un repository git.*EDIT_MODE=files/);
  });

  it('on no branch', () => {
    makeClone();
    git('checkout', '--quiet', '--detach');
    expect(check).toThrow(/non è su nessun ramo.*git switch/);
  });

  it('nowhere else', () => {
    makeClone();
    expect(check).not.toThrow();
  });
});
