import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeProblems } from '../../model/problem.ts';
import { checkContent } from '../../repository/check.ts';
import { enlargeContent } from './enlarge-content.ts';
import { progress } from './report.ts';
import { FIXTURE, FIXTURE_DAY, newFolder } from './workshop.ts';
import type { WrittenContent } from './written-content.ts';

export interface LargeContent extends WrittenContent {
  /** Its folder. */
  contentDir: string;
}

/** Makes the content of a large site. */
export function makeLargeContent(pages: number): LargeContent {
  return checkedContent(`about ${pages} pages`, (contentDir) =>
    enlargeContent(FIXTURE, contentDir, pages),
  );
}

/**
 * Writes a content, with a git history like the real one.
 * @throws {Error} if it does not pass the content check: then the bench itself is wrong.
 */
export function checkedContent(
  about: string,
  write: (contentDir: string) => WrittenContent,
): LargeContent {
  progress(`writing content for ${about}`);
  const contentDir = join(newFolder(), 'content');
  const { entries, bytes } = write(contentDir);
  const { problems } = checkContent(contentDir, FIXTURE_DAY);
  const blocking = problems.filter(({ severity }) => severity === 'blocca');
  if (blocking.length > 0) {
    throw new Error(`The content is not valid:\n${describeProblems(blocking)}`);
  }
  commit(contentDir);
  return { contentDir, entries, bytes };
}

function commit(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  try {
    git('init');
    git('add', '.');
    git('-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '-m', 'Content');
  } catch {
    progress('git is not there: the pages will have no dates of change');
  }
}
