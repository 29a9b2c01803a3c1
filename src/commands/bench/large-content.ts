import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeProblems } from '../../model/problem.ts';
import { checkContent } from '../../repository/check.ts';
import { type EnlargedContent, enlargeContent } from './enlarge-content.ts';
import { progress } from './report.ts';
import { FIXTURE, FIXTURE_DAY, newFolder } from './workshop.ts';

export interface LargeContent extends EnlargedContent {
  /** Its folder. */
  contentDir: string;
}

/**
 * Makes the content of a large site, with a git history like the real one.
 * @throws {Error} if it does not pass the content check: then the bench itself is wrong.
 */
export function makeLargeContent(pages: number): LargeContent {
  progress(`writing content for about ${pages} pages`);
  const contentDir = join(newFolder(), 'content');
  const enlarged = enlargeContent(FIXTURE, contentDir, pages);
  const { problems } = checkContent(contentDir, FIXTURE_DAY);
  const blocking = problems.filter(({ severity }) => severity === 'blocca');
  if (blocking.length > 0) {
    throw new Error(`The enlarged content is not valid:\n${describeProblems(blocking)}`);
  }
  commit(contentDir);
  return { contentDir, ...enlarged };
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
