import type { RequestListener, ServerResponse } from 'node:http';
import { type LocalServer, serve } from '../local-server.ts';
import { GitRepository } from './git-repository.ts';
import { answerGit, wrong } from './git-routes.ts';
import { IdentityStandIn } from './identity.ts';
import { PullRequests } from './pull-requests.ts';
import { type Asked, type Given, ok, readAsked } from './route.ts';

const IDENTITY = '/.netlify/identity';
const GATEWAY = '/.netlify/git';

/** Source: https://github.com/netlify/git-gateway (api/github.go). */
const NOT_ALLOWED = "Access to endpoint not allowed: your role doesn't allow access";

/** A site on this machine with accounts and a gateway to a repository, as on Netlify. */
export interface NetlifyStandIn extends LocalServer {
  identity: IdentityStandIn;
  pulls: PullRequests;
  repository: GitRepository;
  /** What was asked of the gateway, in order, like `GET /github/branches/main`. */
  asked: readonly string[];
  /** Lets write only who has one of these roles; anybody who signs in, if there is none. */
  restrictTo(roles: readonly string[]): void;
}

interface Options {
  /** Path of a bare repository that saves go to. */
  repository: string;
  /** What answers at every other address: a built site, or the editors' room. */
  site?: RequestListener;
}

/**
 * Starts a local stand-in for Netlify Identity and Git Gateway, that the CMS with its `git-gateway`
 * backend can use as it is.
 */
export async function startNetlify({ repository: path, site }: Options): Promise<NetlifyStandIn> {
  const identity = new IdentityStandIn();
  const repository = new GitRepository(path);
  const pulls = new PullRequests(repository);
  const asked: string[] = [];
  let roles: readonly string[] = [];
  const gateway = (request: Asked): Given => {
    asked.push(`${request.method} ${request.path}`);
    const user = identity.userOf(request.token);
    if (user === undefined) {
      return ok({ code: 401, msg: 'Invalid token: token is expired' }, 401);
    }
    if (request.path === '/settings') {
      return ok({ github_enabled: true, gitlab_enabled: false, bitbucket_enabled: false, roles });
    }
    if (!request.path.startsWith('/github/')) return wrong(404, 'Not Found');
    if (roles.length > 0 && !roles.some((role) => user.roles.includes(role))) {
      return ok({ code: 401, msg: NOT_ALLOWED }, 401);
    }
    return github({ ...request, path: request.path.slice('/github'.length) }, repository, pulls);
  };
  const server = await serve((request, response) => {
    const address = request.url ?? '/';
    const base = [IDENTITY, GATEWAY].find((prefix) => address.startsWith(`${prefix}/`));
    if (base === undefined) {
      if (site === undefined) response.writeHead(404).end();
      else site(request, response);
      return;
    }
    readAsked(request, base)
      .then((read) => (base === IDENTITY ? identity.answer(read) : gateway(read)))
      .catch((error: unknown) => ok({ message: String(error) }, 500))
      .then((given) => send(response, given));
  });
  const restrictTo = (chosen: readonly string[]) => {
    roles = chosen;
  };
  return { ...server, identity, pulls, repository, asked, restrictTo };
}

/** What the gateway lets through to GitHub; notes about entries and names of people it does not. */
function github(request: Asked, repository: GitRepository, pulls: PullRequests): Given {
  return pulls.answer(request) ?? answerGit(request, repository, pulls) ?? wrong(404, 'Not Found');
}

function send(response: ServerResponse, { status, value }: Given): void {
  if (value === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
