import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AdminBundle, adminBundle } from '../../integrations/admin-bundle.ts';
import { ADMIN_CONTENT, ADMIN_FILES, adminPage } from '../../integrations/admin-page.ts';
import { LOCAL_API, localAccess } from '../../model/cms-access.ts';
import type { CmsSettings } from '../../model/cms-settings.ts';
import { readContent } from '../../repository/read.ts';
import * as routes from '../../routes.ts';
import { headersFor, readNetlifyRules } from '../netlify-rules.ts';
import { NETLIFY_TOML, ROOT } from '../site-builds.ts';

/** A copy of some content, Decap's own local server on it, and the CMS under production's headers. */
export interface ContentDesk {
  /** Address of the CMS. */
  admin: string;
  /** The copy: a git repository with everything committed, the content below `content/`. */
  folder: string;
  read(path: string): string;
  /** What git says has changed since the last commit, without context lines. */
  diff(): string;
  /** Runs git on the copy. */
  git(...words: string[]): string;
  close(): Promise<void>;
}

interface DeskOptions {
  /** Content to copy. */
  content?: string;
  /** Whether saving writes files, or makes commits. */
  mode?: 'fs' | 'git';
}

/** Where Decap's own local server answers. */
const API = '/api/v1';

export async function openDesk({
  content = join(ROOT, 'content'),
  mode = 'fs',
}: DeskOptions = {}): Promise<ContentDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  const git = gitIn(folder);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Redazione');
  git('config', 'user.email', 'redazione@localhost');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Content');
  const api = await startDecapServer(folder, mode);
  const bundle = await adminBundle();
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', 'http://localhost').pathname;
    if (path === LOCAL_API) passOn(asked, answer, api.port);
    else if (path === ADMIN_CONTENT) {
      const { content: now } = readContent(join(folder, 'content'));
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(now));
    } else serveAdmin(path, answer, bundle);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    admin: `http://127.0.0.1:${port}${routes.admin}`,
    folder,
    git,
    read: (path) => readFileSync(join(folder, 'content', path), 'utf8'),
    diff: () => {
      git('add', '--all', '--intent-to-add');
      return git('diff', '--unified=0');
    },
    close: async () => {
      api.child.kill();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function gitIn(folder: string) {
  return (...words: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...words], {
      encoding: 'utf8',
    });
}

async function startDecapServer(
  folder: string,
  mode: 'fs' | 'git',
): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve('decap-server');
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      MODE: mode,
      GIT_REPO_DIRECTORY: folder,
      BIND_HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`decap-server ended with ${child.exitCode}`);
    const answered = await fetch(`http://127.0.0.1:${port}${API}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'info' }),
    }).catch(() => undefined);
    if (answered?.ok) return { child, port };
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((done) => void socket.listen(0, '127.0.0.1', done));
  const { port } = socket.address() as AddressInfo;
  await new Promise((done) => socket.close(done));
  return port;
}

/** From the page's own origin, as its policy asks. */
function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const onward = request(
    { host: '127.0.0.1', port, path: API, method: asked.method, headers: asked.headers },
    (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    },
  );
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}

const rules = readNetlifyRules(readFileSync(NETLIFY_TOML, 'utf8'));

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

function serveAdmin(path: string, answer: ServerResponse, bundle: AdminBundle): void {
  const send = (type: string | undefined, body: Buffer | string) =>
    answer.writeHead(200, { 'content-type': type, ...headersFor(rules, path) }).end(body);
  if (path === routes.admin)
    send(TYPES['html'], adminPage(SETTINGS, bundle, { connect: [], images: [] }));
  else if (path.startsWith(ADMIN_FILES)) {
    const file = basename(path);
    send(TYPES[file.split('.').at(-1) ?? ''], readFileSync(join(bundle.folder, file)));
  } else answer.writeHead(404).end();
}

/** A town that does not exist, around the places of the fixture. */
const SETTINGS: CmsSettings = {
  siteName: 'Prova',
  territory: {
    name: 'Esempio',
    centre: { lat: 44.06, lon: 12.44 },
    box: { south: 44, north: 44.13, west: 12.35, east: 12.53 },
    points: [{ name: 'Municipio', lat: 44.062, lon: 12.447 }],
  },
  place: {
    access: localAccess({ commits: false, review: false }),
    siteUrl: 'https://esempio.it',
    contentFolder: 'content',
  },
};
