import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL_API } from '../model/cms-access.ts';
import {
  currentBranch,
  editedFolder,
  type EditedFolder,
  hasCommitter,
} from '../repository/clone.ts';
import { type EditMode, WrongEnvironment } from '../repository/environment.ts';
import type { Answer, Server } from './decap-server.ts';
import { filesToDelete, onCurrentBranch, readEditRequest, refuseEdit } from './edit-request.ts';
import { refuseForeign } from './own-request.ts';

interface Options {
  contentDir: string;
  mode: EditMode;
}

/**
 * While developing, answers the CMS on this very server: what an editor saves is written into the
 * content folder, and the pages show it. Never part of a build.
 */
export function localEditing({ contentDir, mode }: Options): AstroIntegration {
  return {
    name: 'local-editing',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const edited = editedFolder(contentDir);
        if (mode === 'commit') checkClone(edited);
        // Only here: a build must not need what only editing on this machine needs.
        const { startDecapServer } = await import('./decap-server.ts');
        const kept = fileURLToPath(
          new URL('../../node_modules/.cache/file-tolti/', import.meta.url),
        );
        const answer = answerEdits({
          edited,
          mode,
          server: await startDecapServer(mode, edited.root),
          kept,
          say: (message) => logger.info(message),
        });
        server.middlewares.use(LOCAL_API, (request, response) => void answer(request, response));
        const does = mode === 'commit' ? 'fa un commit' : 'scrive i file';
        logger.info(`la redazione è aperta su questo computer: ogni salvataggio ${does}`);
      },
    },
  };
}

/** @throws {WrongEnvironment} if commits cannot be made here. */
export function checkClone({ root, folder, inGit }: EditedFolder): void {
  const wrong = (what: string) => new WrongEnvironment(`EDIT_MODE=commit: ${what}`);
  if (!inGit) {
    throw wrong(
      `la cartella «${join(root, folder)}» non è in un repository git. Scrivi EDIT_MODE=files, o usa un clone.`,
    );
  }
  if (currentBranch(root) === undefined) {
    throw wrong('il clone non è su nessun ramo. Vai su un ramo con «git switch main».');
  }
  if (!hasCommitter(root)) {
    throw wrong(
      'git non sa di chi sono i commit. Scrivi «git config user.name …» e «git config user.email …».',
    );
  }
}

interface Room {
  edited: EditedFolder;
  mode: EditMode;
  server: Server;
  /** Folder for copies of what is deleted outside git. */
  kept: string;
  say(message: string): void;
}

/** 35 MB of image as JSON, which is what the server itself accepts. */
const LONGEST_BODY = 50 * 1024 * 1024;

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Requests one at a time: in commit mode they change branch under each other's feet, and the server
 * gives up on those that wait for more than three seconds.
 */
export function answerEdits(room: Room): Listener {
  let last: Promise<unknown> = Promise.resolve();
  return async (request, response) => {
    const refusal = refuseForeign(request);
    if (refusal !== undefined) return send(response, toAnswer(refusal));
    if (Number(request.headers['content-length'] ?? Infinity) > LONGEST_BODY) {
      return send(response, toAnswer({ status: 413, message: 'Il file è troppo grande.' }));
    }
    const body = await text(request);
    const turn = last.then(() => answerOne(room, body));
    last = turn.catch(() => undefined);
    send(response, await turn.catch(failed));
  };
}

async function answerOne({ edited, mode, server, kept, say }: Room, body: string): Promise<Answer> {
  const request = readEditRequest(body);
  if (request === undefined) return toAnswer({ status: 422, message: 'Richiesta illeggibile.' });
  const refusal = refuseEdit(request, edited, mode);
  if (refusal !== undefined) return toAnswer(refusal);
  if (mode === 'files') {
    for (const path of filesToDelete(request)) {
      const copy = keepCopy(edited.root, path, kept);
      if (copy !== undefined) say(`tolto ${path}: ne resta una copia in ${copy}`);
    }
  }
  return server(onCurrentBranch(request, edited.root, mode));
}

/** Git gives back only what somebody has committed: what has not been is copied before it goes. */
function keepCopy(root: string, path: string, kept: string): string | undefined {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  const copy = join(kept, new Date().toISOString().replaceAll(':', '.'), path);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(file, copy);
  return copy;
}

function failed(error: unknown): Answer {
  const why = error instanceof Error ? error.message : String(error);
  return toAnswer({ status: 500, message: `Il server locale non ha risposto: ${why}` });
}

/** Decap shows the `error` of an answer to the editor. */
function toAnswer({ status, message }: { status: number; message: string }): Answer {
  return { status, value: { error: message } };
}

function send(response: ServerResponse, { status, value }: Answer): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}
