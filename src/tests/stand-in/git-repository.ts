import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A file in a tree, by its path; absent where a change takes it away. */
export interface TreeChange {
  path: string;
  sha: string | null;
}

export interface TreeItem {
  path: string;
  type: string;
  sha: string;
  size: number | undefined;
}

export interface Person {
  name: string;
  email: string;
  date: string;
}

export interface Commit {
  sha: string;
  parents: string[];
  author: Person;
  message: string;
}

export interface FileChange {
  path: string;
  status: 'added' | 'modified' | 'removed';
  sha: string;
  /** Whether git can show what changed in it line by line. */
  text: boolean;
}

/** A git repository as its host sees it: objects and branches, no files on disk. */
export class GitRepository {
  readonly #path: string;
  /** Asked for again and again: what has a name like these never changes. */
  readonly #blobs = new Map<string, Buffer>();

  /** @param path a bare repository, or the `.git` of another. */
  constructor(path: string) {
    this.#path = path;
  }

  /** @returns the commit a name leads to; undefined where there is none. */
  commitAt(name: string): string | undefined {
    return this.#try('rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim();
  }

  branchAt(name: string): string | undefined {
    return this.commitAt(`refs/heads/${name}`);
  }

  setBranch(name: string, sha: string): void {
    this.#git(['update-ref', `refs/heads/${name}`, sha]);
  }

  deleteBranch(name: string): void {
    this.#git(['update-ref', '-d', `refs/heads/${name}`]);
  }

  isAncestor(older: string, newer: string): boolean {
    return this.#try('merge-base', '--is-ancestor', older, newer) !== undefined;
  }

  mergeBase(one: string, other: string): string | undefined {
    return this.#try('merge-base', one, other)?.trim();
  }

  /** @param name a branch, or a branch, a colon and a folder. Undefined where there is none. */
  tree(name: string, recursive: boolean): TreeItem[] | undefined {
    const words = ['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), name];
    return this.#try(...words)
      ?.split('\0')
      .filter(Boolean)
      .map((line) => {
        const [head = '', path = ''] = line.split('\t');
        const [, type = '', sha = '', size] = head.split(/\s+/);
        return { path, type, sha, size: size === '-' ? undefined : Number(size) };
      });
  }

  blob(sha: string): Buffer | undefined {
    try {
      const known = this.#blobs.get(sha);
      const content =
        known ??
        execFileSync('git', ['cat-file', 'blob', sha], {
          cwd: this.#path,
          maxBuffer: 64 * 1024 * 1024,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      this.#blobs.set(sha, content);
      return content;
    } catch {
      return undefined;
    }
  }

  addBlob(content: Buffer): string {
    return this.#git(['hash-object', '-w', '--stdin'], { input: content }).trim();
  }

  /** @throws where something that is not there would be taken away. */
  addTree(base: string | undefined, changes: readonly TreeChange[]): string {
    const gone = changes.filter(({ sha }) => sha === null);
    const missing = gone.find(({ path }) => base === undefined || !this.#holds(base, path));
    if (missing !== undefined) throw new Error(`${missing.path} is not in the tree`);
    const folder = mkdtempSync(join(tmpdir(), 'indice-'));
    try {
      const env = { GIT_INDEX_FILE: join(folder, 'index') };
      this.#git(['read-tree', base ?? '--empty'], { env });
      // Mode 0 takes a file away.
      const input = changes.map(({ path, sha }) =>
        sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `100644 ${sha}\t${path}\0`,
      );
      this.#git(['update-index', '-z', '--index-info'], { env, input: input.join('') });
      return this.#git(['write-tree'], { env }).trim();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /**
   * The tree of two commits merged; undefined where both changed a file. Git also merges lines of one
   * file that are far from each other: here nobody counts on it.
   */
  mergedTree(base: string, head: string): string | undefined {
    const common = this.mergeBase(base, head);
    if (common === undefined) return undefined;
    const changes = this.changes(common, head);
    const others = new Set(this.changes(common, base).map(({ path }) => path));
    if (changes.some(({ path }) => others.has(path))) return undefined;
    return this.addTree(
      base,
      changes.map(({ path, status, sha }) => ({ path, sha: status === 'removed' ? null : sha })),
    );
  }

  #holds(commit: string, path: string): boolean {
    return this.#git(['ls-tree', '--name-only', commit, '--', path]) !== '';
  }

  addCommit(tree: string, parents: readonly string[], message: string, author: Person): string {
    return this.#git(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], {
      input: message,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: author.date,
        GIT_COMMITTER_NAME: author.name,
        GIT_COMMITTER_EMAIL: author.email,
        GIT_COMMITTER_DATE: author.date,
      },
    }).trim();
  }

  /** Newest first. @param path only commits that changed it */
  log(range: string, path?: string): Commit[] {
    const format = '%x01%H%x00%P%x00%an%x00%ae%x00%aI%x00%B';
    const words = ['log', `--format=${format}`, range, ...(path === undefined ? [] : ['--', path])];
    return (this.#try(...words) ?? '')
      .split('\u0001')
      .slice(1)
      .map((entry) => {
        const [sha = '', parents = '', name = '', email = '', date = '', message = ''] =
          entry.split('\0');
        return {
          sha,
          parents: parents.split(' ').filter(Boolean),
          author: { name, email, date },
          message: message.trim(),
        };
      });
  }

  /** What changed from one commit to another. */
  changes(from: string, to: string): FileChange[] {
    const words = ['diff', '-z', '--no-renames', from, to];
    const textual = new Map(
      this.#git([...words, '--numstat'])
        .split('\0')
        .filter(Boolean)
        .map((line) => line.split('\t'))
        .map(([added, , path = '']) => [path, added !== '-']),
    );
    const raw = this.#git([...words, '--raw', '--no-abbrev']).split('\0');
    const changes: FileChange[] = [];
    for (let index = 0; index + 1 < raw.length; index += 2) {
      const [, , before = '', after = '', letter] = (raw[index] ?? '').split(' ');
      const path = raw[index + 1] ?? '';
      const status = letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified';
      const sha = status === 'removed' ? before : after;
      changes.push({ path, status, sha, text: textual.get(path) ?? true });
    }
    return changes;
  }

  #try(...words: string[]): string | undefined {
    try {
      return this.#git(words);
    } catch {
      return undefined;
    }
  }

  #git(
    words: string[],
    options: { input?: Buffer | string; env?: NodeJS.ProcessEnv } = {},
  ): string {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...words], {
      cwd: this.#path,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      input: options.input ?? '',
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }
}
