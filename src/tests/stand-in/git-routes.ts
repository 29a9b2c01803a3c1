import type { FileChange, GitRepository, Person, TreeChange } from './git-repository.ts';
import type { PullRequests } from './pull-requests.ts';
import { type Asked, type Given, ok } from './route.ts';

/** Whom a repository of GitHub's belongs to, and what it is called. */
export const REPOSITORY = 'esempio/processo';

const [OWNER = ''] = REPOSITORY.split('/');

export const wrong = (status: number, message: string): Given => ok({ message }, status);

const notFound = wrong(404, 'Not Found');

/**
 * What GitHub answers about branches, trees and commits of a repository, as far as the CMS asks:
 * `GET /branches/main`, `POST /git/trees`… `undefined` where the address is not one of these.
 * Source: https://docs.github.com/rest/git and decap-cms-backend-github (src/API.ts).
 */
export function answerGit(
  { method, path, query, body }: Asked,
  repository: GitRepository,
  pulls: PullRequests,
): Given | undefined {
  const route = new Map<RegExp, (name: string) => Given>([
    [/^GET \/branches\/(.+)$/, (name) => branch(repository, name)],
    [/^GET \/git\/trees\/(.+)$/, (name) => tree(repository, name, query.has('recursive'))],
    [/^GET \/git\/blobs\/(\w+)$/, (sha) => blob(repository, sha)],
    [/^POST \/git\/blobs$/, () => addBlob(repository, body)],
    [/^POST \/git\/trees$/, () => addTree(repository, body)],
    [/^POST \/git\/commits$/, () => addCommit(repository, body)],
    [/^POST \/git\/refs$/, () => addBranch(repository, body)],
    [/^PATCH \/git\/refs\/heads\/(.+)$/, (name) => moveBranch(repository, name, body)],
    [/^DELETE \/git\/refs\/heads\/(.+)$/, (name) => deleteBranch(repository, name)],
    [/^GET \/commits$/, () => commits(repository, query)],
    [/^GET \/commits\/(\w+)\/status$/, (sha) => ok({ statuses: pulls.statusesOf(sha) })],
    [/^GET \/compare\/(.+)$/, (range) => compare(repository, range)],
  ]);
  for (const [pattern, answer] of route) {
    const found = pattern.exec(`${method} ${path}`);
    if (found !== null) return answer(found[1] ?? '');
  }
  return undefined;
}

function branch(repository: GitRepository, name: string): Given {
  const sha = repository.branchAt(name);
  if (sha === undefined) return wrong(404, 'Branch not found');
  const self = `https://api.github.com/repos/${REPOSITORY}/branches/${name}`;
  return ok({ name, commit: { sha }, _links: { self } });
}

function tree(repository: GitRepository, name: string, recursive: boolean): Given {
  const items = repository.tree(name, recursive);
  return items === undefined ? notFound : ok({ tree: items, truncated: false });
}

function blob(repository: GitRepository, sha: string): Given {
  const content = repository.blob(sha);
  return content === undefined
    ? notFound
    : ok({ sha, size: content.length, encoding: 'base64', content: content.toString('base64') });
}

function addBlob(repository: GitRepository, { content, encoding }: Asked['body']): Given {
  const as = encoding === 'base64' ? 'base64' : 'utf8';
  return ok({ sha: repository.addBlob(Buffer.from(String(content), as)) }, 201);
}

function addTree(repository: GitRepository, body: Asked['body']): Given {
  const base = body['base_tree'];
  try {
    const changes = body['tree'] as TreeChange[];
    return ok({ sha: repository.addTree(base as string | undefined, changes) }, 201);
  } catch {
    return wrong(422, 'GitRPC::BadObjectState');
  }
}

function addCommit(repository: GitRepository, body: Asked['body']): Given {
  const {
    message,
    tree: ofTree,
    parents,
    author,
  } = body as {
    message: string;
    tree: string;
    parents: string[];
    author: Person;
  };
  const sha = repository.addCommit(ofTree, parents, message, author);
  return ok({ sha, message, parents: parents.map((parent) => ({ sha: parent })) }, 201);
}

function addBranch(repository: GitRepository, { ref, sha }: Asked['body']): Given {
  const name = String(ref).replace(/^refs\/heads\//, '');
  if (repository.branchAt(name) !== undefined) return wrong(422, 'Reference already exists');
  repository.setBranch(name, String(sha));
  return ok({ ref, object: { sha } }, 201);
}

function moveBranch(repository: GitRepository, name: string, { sha, force }: Asked['body']): Given {
  const before = repository.branchAt(name);
  if (before === undefined) return wrong(422, 'Reference does not exist');
  if (force !== true && !repository.isAncestor(before, String(sha))) {
    return wrong(422, 'Update is not a fast forward');
  }
  repository.setBranch(name, String(sha));
  return ok({ ref: `refs/heads/${name}`, object: { sha } });
}

function deleteBranch(repository: GitRepository, name: string): Given {
  if (repository.branchAt(name) === undefined) return wrong(422, 'Reference does not exist');
  repository.deleteBranch(name);
  return { status: 204 };
}

function commits(repository: GitRepository, query: URLSearchParams): Given {
  const log = repository.log(query.get('sha') ?? 'HEAD', query.get('path') ?? undefined);
  return ok(log.map(({ sha, author, message }) => ({ sha, commit: { author, message } })));
}

/** Of `base...head`, where the owner may stand before each. */
function compare(repository: GitRepository, range: string): Given {
  const [base, head] = range
    .split('...')
    .map((name) => repository.commitAt(name.replace(`${OWNER}:`, '')));
  const common = base && head && repository.mergeBase(base, head);
  if (!base || !head || !common) return notFound;
  return ok({
    base_commit: { sha: base },
    merge_base_commit: { sha: common },
    // Oldest first, unlike a log.
    commits: repository
      .log(`${common}..${head}`)
      .toReversed()
      .map(({ sha, parents, author, message }) => ({
        sha,
        parents: parents.map((parent) => ({ sha: parent })),
        commit: { message, author, committer: author },
      })),
    files: repository.changes(common, head).map(describeChange),
  });
}

function describeChange({ path, status, sha, text }: FileChange): object {
  return { filename: path, status, sha, ...(text && { patch: '@@' }) };
}
