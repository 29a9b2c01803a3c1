import process from 'node:process';
import decapServer from 'decap-server/dist/middlewares.js';
import type { EditMode } from '../repository/environment.ts';

type Register = (typeof decapServer)['registerLocalFs'];
type Handler = Parameters<Parameters<Register>[0]['post']>[1];

/** What the server answers: an HTTP status and JSON. */
export interface Answer {
  status: number;
  value: unknown;
}

/** Answers a request of the CMS, already read and judged. */
export type Server = (body: unknown) => Promise<Answer>;

/**
 * Decap's own local server without its network: it reads requests itself from any page of this
 * machine, and it is we who say which pages may ask. Only its protocol and what it does with files
 * and git is used.
 * @param root what the paths of the requests begin at
 */
export async function startDecapServer(mode: EditMode, root: string): Promise<Server> {
  const handlers: Handler[] = [];
  const application = {
    // Its own log, cross-origin rules and body reader.
    use: () => {},
    post: (_path: string, handler: Handler) => void handlers.push(handler),
  };
  const register = mode === 'commit' ? decapServer.registerLocalGit : decapServer.registerLocalFs;
  await withRepository(root, () => register(application, { logLevel: 'error' }));
  return (body) => answer(handlers, body);
}

/** The server reads its folder from the environment, at once when it is registered. */
function withRepository<Result>(root: string, register: () => Result): Result {
  const before = process.env['GIT_REPO_DIRECTORY'];
  process.env['GIT_REPO_DIRECTORY'] = root;
  try {
    return register();
  } finally {
    if (before === undefined) delete process.env['GIT_REPO_DIRECTORY'];
    else process.env['GIT_REPO_DIRECTORY'] = before;
  }
}

async function answer(handlers: readonly Handler[], body: unknown): Promise<Answer> {
  const given: Answer = { status: 200, value: null };
  const response = {
    status: (code: number) => {
      given.status = code;
      return response;
    },
    json: (value: unknown) => {
      given.value = value;
    },
  };
  for (const handler of handlers) {
    let goesOn = false;
    await handler({ body }, response, () => {
      goesOn = true;
    });
    if (!goesOn) break;
  }
  return given;
}
