import type { GitRepository } from './git-repository.ts';
import { type Asked, type Given, ok } from './route.ts';

/** What a host says of a commit: whether its preview is ready, and where. */
export interface CommitStatus {
  context: string;
  state: 'pending' | 'success' | 'failure';
  target_url: string;
}

interface PullRequest {
  number: number;
  title: string;
  branch: string;
  base: string;
  state: 'open' | 'closed';
  merged: boolean;
  labels: string[];
}

/** Changes that wait for somebody to look at them: what GitHub keeps beside a repository. */
export class PullRequests {
  readonly #repository: GitRepository;
  readonly #pulls: PullRequest[] = [];
  readonly #statuses = new Map<string, CommitStatus[]>();

  constructor(repository: GitRepository) {
    this.#repository = repository;
  }

  /** What the builder of previews does when one is ready. */
  setStatus(sha: string, status: CommitStatus): void {
    this.#statuses.set(sha, [...this.statusesOf(sha), status]);
  }

  /** How a change under review is marked; undefined where none is open. */
  labelsOf(branch: string): readonly string[] | undefined {
    return this.#pulls.find((pull) => pull.branch === branch && pull.state === 'open')?.labels;
  }

  statusesOf(sha: string): readonly CommitStatus[] {
    return this.#statuses.get(sha) ?? [];
  }

  /** `undefined` where the address is not about these. */
  answer({ method, path, query, body }: Asked): Given | undefined {
    const [, section, number, rest] = path.split('/');
    const pull = this.#pulls.find((candidate) => candidate.number === Number(number));
    switch (`${method} ${section}${number === undefined ? '' : '/:n'}${rest ? `/${rest}` : ''}`) {
      case 'GET pulls':
        return ok(this.#list(query).map((found) => this.#describe(found)));
      case 'POST pulls':
        return this.#open(body);
      case 'PATCH pulls/:n':
        return pull && this.#change(pull, body);
      case 'PUT pulls/:n/merge':
        return pull && this.#merge(pull, body);
      case 'PUT issues/:n/labels':
        if (pull === undefined) return undefined;
        pull.labels = body['labels'] as string[];
        return ok(pull.labels.map((name) => ({ name })));
      default:
        return undefined;
    }
  }

  #list(query: URLSearchParams): PullRequest[] {
    const head = query.get('head')?.replace(/^[^:]*:/, '');
    const state = query.get('state') ?? 'open';
    return this.#pulls.filter(
      (pull) =>
        (head === undefined || pull.branch === head) &&
        pull.base === (query.get('base') ?? pull.base) &&
        (state === 'all' || pull.state === state),
    );
  }

  #open({ title, head, base }: Asked['body']): Given {
    const pull: PullRequest = {
      number: this.#pulls.length + 1,
      title: String(title),
      branch: String(head).replace(/^[^:]*:/, ''),
      base: String(base),
      state: 'open',
      merged: false,
      labels: [],
    };
    this.#pulls.push(pull);
    return ok(this.#describe(pull), 201);
  }

  #change(pull: PullRequest, { state }: Asked['body']): Given {
    pull.state = state === 'closed' ? 'closed' : 'open';
    return ok(this.#describe(pull));
  }

  #merge(pull: PullRequest, body: Asked['body']): Given {
    const head = this.#repository.branchAt(pull.branch);
    const base = this.#repository.branchAt(pull.base);
    const [last] = head === undefined ? [] : this.#repository.log(head);
    if (!head || !base || !last) return ok({ message: 'Not Found' }, 404);
    if (body['sha'] !== head) return ok({ message: 'Head branch was modified' }, 409);
    const merged = this.#repository.mergedTree(base, head);
    if (merged === undefined) return ok({ message: 'Pull Request is not mergeable' }, 405);
    const squash = body['merge_method'] === 'squash';
    const sha = this.#repository.addCommit(
      merged,
      squash ? [base] : [base, head],
      squash ? `${pull.title} (#${pull.number})` : String(body['commit_message']),
      last.author,
    );
    this.#repository.setBranch(pull.base, sha);
    pull.state = 'closed';
    pull.merged = true;
    return ok({ sha, merged: true });
  }

  #describe({ number, title, branch, base, state, merged, labels }: PullRequest): object {
    return {
      number,
      title,
      state,
      merged_at: merged ? '2031-05-20T10:00:00Z' : null,
      updated_at: '2031-05-20T10:00:00Z',
      labels: labels.map((name) => ({ name })),
      head: { ref: branch, sha: this.#repository.branchAt(branch), repo: { fork: false } },
      base: { ref: base, sha: this.#repository.branchAt(base) },
      user: { login: 'esempio' },
    };
  }
}
