import { realpathSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { git, tryGit } from './git.ts';

/** Where a content folder stands: paths that the CMS writes begin at `root`. */
export interface EditedFolder {
  /** Absolute path of the git work tree that holds the content; outside git, the folder above it. */
  root: string;
  /** The content folder from `root`, with slashes; empty where the content is the whole tree. */
  folder: string;
  /** Whether `root` is a git work tree. */
  inGit: boolean;
}

/** Finds out from where to name the files of a content folder. */
export function editedFolder(contentDir: string): EditedFolder {
  const content = realpathSync(contentDir);
  const top = tryGit(content, 'rev-parse', '--show-toplevel');
  if (top === undefined) {
    return { root: dirname(content), folder: basename(content), inGit: false };
  }
  const root = realpathSync(top);
  return { root, folder: relative(root, content).split(sep).join('/'), inGit: true };
}

/** The branch a work tree is on; undefined outside git and where it is on none. */
export function currentBranch(root: string): string | undefined {
  return tryGit(root, 'branch', '--show-current') || undefined;
}

/** Whether git knows whose commits it makes. */
export function hasCommitter(root: string): boolean {
  return tryGit(root, 'var', 'GIT_COMMITTER_IDENT') !== undefined;
}

/** Files of a work tree that differ from its last commit, new ones too. */
export function uncommittedFiles(root: string): string[] {
  return git(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'])
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}
