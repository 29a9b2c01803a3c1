import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A repository like the one at a host, thrown away after the test. */
export interface BareRepository {
  /** Path of the bare repository. */
  path: string;
  /** Runs git on it and gives what it prints. */
  git(...words: string[]): string;
  remove(): void;
}

/** @param folder what is in its first commit, as `contenuti/`, on the branch `main` */
export function bareRepository(folder: string): BareRepository {
  const root = mkdtempSync(join(tmpdir(), 'repository-'));
  const [work, path] = [join(root, 'lavoro'), join(root, 'processo.git')];
  const run = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...words], { cwd, encoding: 'utf8' }).trim();
  cpSync(folder, join(work, 'contenuti'), { recursive: true });
  run(work, 'init', '--quiet', '--initial-branch', 'main');
  run(work, 'config', 'user.name', 'Primo');
  run(work, 'config', 'user.email', 'primo@esempio.it');
  run(work, 'add', '.');
  run(work, 'commit', '--quiet', '--message', 'Contenuti');
  run(root, 'clone', '--quiet', '--bare', work, path);
  return {
    path,
    git: (...words) => run(path, ...words),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
