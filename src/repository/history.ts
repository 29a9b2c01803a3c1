import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** When an entry was added and last changed, by the git history of the content; ISO instants. */
export interface FileHistory {
  added: string;
  changed: string;
}

/** History of every content file, by its path from the content folder. Empty where unknown. */
export type History = ReadonlyMap<string, FileHistory>;

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * Reads the git history of a content folder, following renamed files. Outside git, or where git is
 * not there, it is empty. In a shallow clone the oldest commit brings files in without telling when
 * they were added: those dates are left out rather than guessed.
 */
export function readHistory(contentDir: string): History {
  try {
    const root = git(contentDir, 'rev-parse', '--show-toplevel').trim();
    const shallow = shallowBoundary(contentDir);
    const folder = relative(realpathSync(root), realpathSync(contentDir)).split(sep).join('/');
    const log = git(
      contentDir,
      'log',
      '--format=%x01%H %cI',
      '--name-status',
      '--find-renames',
      '--',
      '.',
    );
    return parseLog(log, folder === '' ? '' : `${folder}/`, shallow);
  } catch {
    return new Map();
  }
}

function shallowBoundary(contentDir: string): Set<string> {
  if (git(contentDir, 'rev-parse', '--is-shallow-repository').trim() !== 'true') return new Set();
  const commits = git(contentDir, 'rev-list', '--max-parents=0', 'HEAD');
  return new Set(commits.trim().split('\n'));
}

/**
 * Turns `git log --name-status` into dates. The newest commit comes first.
 * @param prefix path of the content folder from the root of the repository, with a final slash
 * @param boundary commits whose parents are not known here
 */
function parseLog(log: string, prefix: string, boundary: ReadonlySet<string>): History {
  const history = new Map<string, FileHistory>();
  // Today's name of a file that older commits know by another one.
  const nameToday = new Map<string, string>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', ...changes] = commit.split('\n');
    const [hash = '', when = ''] = head.split(' ');
    if (boundary.has(hash)) continue;
    for (const change of changes) recordChange(change, when, prefix, history, nameToday);
  }
  return history;
}

function recordChange(
  change: string,
  when: string,
  prefix: string,
  history: Map<string, FileHistory>,
  nameToday: Map<string, string>,
): void {
  const [status, first, second] = change.split('\t');
  if (!status || first === undefined || status.startsWith('D')) return;
  const written = second ?? first;
  if (!written.startsWith(prefix)) return;
  const name = nameToday.get(written) ?? written;
  if (second !== undefined && status.startsWith('R')) nameToday.set(first, name);
  const file = name.slice(prefix.length);
  const known = history.get(file);
  history.set(file, { added: when, changed: known?.changed ?? when });
}
