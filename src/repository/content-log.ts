import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { git } from './git.ts';

/** A file as a commit knows it: its path from the content folder, and the name of what it says. */
export interface StoredFile {
  file: string;
  blob: string;
}

/** What a commit did to one file of the content. */
export interface LoggedChange {
  /**
   * The path that the file has today, or had last. Where another file was later renamed to that path,
   * a `~` and a number stand before the extension: no file of the content is called so.
   */
  file: string;
  /** Absent where the commit added the file. */
  before: StoredFile | undefined;
  /** Absent where the commit took the file away. */
  after: StoredFile | undefined;
}

export interface LoggedCommit {
  /** ISO instant. */
  when: string;
  changes: LoggedChange[];
}

/** What happened to the content by its git history, the latest commit first. */
export interface ContentLog {
  commits: LoggedCommit[];
  /** Whether older commits are left out of this copy of the repository. */
  shallow: boolean;
}

/**
 * Reads the git log of a content folder, following renamed files; undefined outside git, and where
 * git is not there. The line of first parents is the line of what was published: a merge counts when
 * it is made, with all it brings, so each state follows from the one before and nothing is told
 * twice. In a shallow clone the oldest commit brings files in without telling when they were added:
 * it is left out.
 */
export function readContentLog(contentDir: string): ContentLog | undefined {
  try {
    const root = git(contentDir, ['rev-parse', '--show-toplevel']).trim();
    const shallow = git(contentDir, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
    const folder = relative(realpathSync(root), realpathSync(contentDir)).split(sep).join('/');
    const log = git(contentDir, [
      'log',
      '--first-parent',
      '-m',
      '--format=%x01%H %cI',
      '--raw',
      '--no-abbrev',
      '--find-renames',
      '--',
      '.',
    ]);
    const edge = shallow ? edgeOf(contentDir) : new Set<string>();
    return { commits: parseLog(log, folder === '' ? '' : `${folder}/`, edge), shallow };
  } catch {
    return undefined;
  }
}

/** Commits whose parents are not in a shallow clone. */
function edgeOf(contentDir: string): Set<string> {
  const commits = git(contentDir, ['rev-list', '--max-parents=0', 'HEAD']);
  return new Set(commits.trim().split('\n'));
}

/** @param prefix path of the content folder from the root of the repository, with a final slash */
function parseLog(log: string, prefix: string, edge: ReadonlySet<string>): LoggedCommit[] {
  const names = new Names();
  return log
    .split('\u0001')
    .slice(1)
    .flatMap((commit) => {
      const [head = '', ...lines] = commit.split('\n');
      const [hash = '', when = ''] = head.split(' ');
      if (edge.has(hash)) return [];
      const changes = names.follow(lines.flatMap((line) => parseLine(line, prefix)));
      return isDate(when) ? [{ when, changes }] : [];
    });
}

/** Git keeps whatever a commit says of its time: also zones that are none, and far years. */
function isDate(when: string): boolean {
  return /^[12]\d{3}-/.test(when) && !Number.isNaN(Date.parse(when));
}

/** The files that paths stand for, while the log goes back in time. */
class Names {
  readonly #files = new Map<string, string>();
  /** How many files took over each path by a change of name. */
  readonly #takenOver = new Map<string, number>();

  /** What a commit did, with the file that each change is of. */
  follow(changes: readonly Omit<LoggedChange, 'file'>[]): LoggedChange[] {
    const told = changes.map((change) => ({ file: this.#fileOf(change), ...change }));
    // All the new names go before the old ones come: one file may take the name that another leaves.
    for (const { before, after } of told) {
      if (after === undefined || after.file === before?.file) continue;
      this.#files.delete(after.file);
      if (before === undefined) continue;
      this.#takenOver.set(after.file, (this.#takenOver.get(after.file) ?? 0) + 1);
    }
    for (const { file, before } of told) {
      if (before !== undefined) this.#files.set(before.file, file);
    }
    return told;
  }

  #fileOf({ before, after }: Omit<LoggedChange, 'file'>): string {
    const name = (after ?? before)?.file ?? '';
    const others = this.#takenOver.get(name);
    const last = others === undefined ? name : name.replace(/(?=\.[^.]*$)/, `~${others}`);
    return this.#files.get(name) ?? last;
  }
}

const LINE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*\t([^\t]+)(?:\t([^\t]+))?$/;

/** A line of `git log --raw`: a file that moves to another folder is taken away there and added here. */
function parseLine(line: string, prefix: string): Omit<LoggedChange, 'file'>[] {
  const [, old = '', blob = '', status = '', first = '', second = first] = LINE.exec(line) ?? [];
  if (!first.startsWith(prefix) || !second.startsWith(prefix) || first === '') return [];
  const before = { file: first.slice(prefix.length), blob: old };
  const after = { file: second.slice(prefix.length), blob };
  if (status === 'A') return [{ before: undefined, after }];
  if (status === 'D') return [{ before, after: undefined }];
  return folderOf(before.file) === folderOf(after.file)
    ? [{ before, after }]
    : [
        { before: undefined, after },
        { before, after: undefined },
      ];
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
