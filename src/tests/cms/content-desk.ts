import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_API, localAccess } from '../../model/cms-access.ts';
import { readContent } from '../../repository/read.ts';
import * as routes from '../../routes.ts';
import { serve } from '../local-server.ts';
import { ROOT } from '../site-builds.ts';
import { adminSite } from './admin-site.ts';

/** A copy of some content, Decap's own local server on it, and the CMS under production's headers. */
export interface ContentDesk {
  /** Address of the CMS. */
  admin: string;
  /** The copy: a git repository with everything committed, the content below `content/`. */
  folder: string;
  read(path: string): string;
  /** Changes a file besides the CMS. */
  write(path: string, change: (text: string) => string): void;
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
  /** Whether somebody looks at a change before it is published: only with commits. */
  review?: boolean;
}

/** Where Decap's own local server answers. */
const API = '/api/v1';

export async function openDesk({
  content = join(ROOT, 'content'),
  mode = 'fs',
  review = false,
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
  const site = await adminSite({
    access: localAccess({ commits: mode === 'git', review }),
    contentFolder: 'content',
    content: () => readContent(join(folder, 'content')).content,
  });
  const server = await serve((asked, answer) => {
    if (asked.url === LOCAL_API) passOn(asked, answer, api.port);
    else site(asked, answer);
  });
  return {
    admin: `${server.origin}${routes.admin}`,
    folder,
    git,
    read: (path) => readFileSync(join(folder, 'content', path), 'utf8'),
    write: (path, change) => {
      const file = join(folder, 'content', path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
    diff: () => {
      git('add', '--all', '--intent-to-add');
      return git('diff', '--unified=0');
    },
    close: async () => {
      api.child.kill();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds between two tries, and how many there are. */
const PAUSE = 100;
const TRIES = 50;

/** Git in a folder; while another git of Decap's server is at work in it, this one waits. */
function gitIn(folder: string) {
  const run = (words: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  return (...words: string[]): string => {
    for (let left = TRIES; ; left -= 1) {
      try {
        return run(words);
      } catch (error) {
        if (left === 0 || !String(error).includes('index.lock')) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      }
    }
  };
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
