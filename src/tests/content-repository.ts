import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A git repository made for a test, with the content in a folder of it. */
export interface ContentRepository {
  root: string;
  content: string;
  /** Writes files, by path from the content folder, and takes away those that are undefined. */
  write(files: Readonly<Record<string, string | undefined>>): void;
  git(...args: string[]): void;
  commit(when: string): void;
  /** A clone of it, made with these options. */
  clone(...options: string[]): ContentRepository;
  remove(): void;
}

const IDENTITY = ['-c', 'user.name=Prova', '-c', 'user.email=prova@esempio.it'];

/** A new and empty one. */
export function contentRepository(): ContentRepository {
  const repository = repositoryAt(mkdtempSync(join(tmpdir(), 'storia-')));
  repository.git('init', '-q', '-b', 'main');
  return repository;
}

function repositoryAt(root: string): ContentRepository {
  const content = join(root, 'content');
  const run = (args: readonly string[], when?: string) =>
    execFileSync('git', [...IDENTITY, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ...(when !== undefined && { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when }),
      },
    });
  return {
    root,
    content,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        const path = join(content, file);
        mkdirSync(dirname(path), { recursive: true });
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
      }
    },
    git: (...args) => void run(args),
    commit: (when) => {
      run(['add', '-A']);
      run(['commit', '-qm', 'Una modifica'], when);
    },
    clone: (...options) => {
      const target = mkdtempSync(join(tmpdir(), 'storia-clone-'));
      run(['clone', '-q', ...options, pathToFileURL(root).href, target]);
      return repositoryAt(target);
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
