import { describeProblems, type Problem } from '../model/problem.ts';

export const BLOCKED = 'Contenuti da correggere';

/** A content repository that cannot be published. Its message is the whole report. */
export class BlockedContent extends Error {
  override name = BLOCKED;

  constructor(problems: readonly Problem[]) {
    super(`\n\n${describeProblems(problems)}\n`);
    delete this.stack;
  }
}
