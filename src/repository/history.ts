import type { ContentLog } from './content-log.ts';

/** When an entry was added and last changed, by the git history of the content; ISO instants. */
export interface FileHistory {
  added: string;
  changed: string;
}

/** History of every content file, by its path from the content folder. Empty where unknown. */
export type History = ReadonlyMap<string, FileHistory>;

/** The days of every file that is there, also under earlier names; empty without a log. */
export function historyOf(log: ContentLog | undefined): History {
  const history = new Map<string, FileHistory>();
  for (const { when, changes } of log?.commits ?? []) {
    for (const { file, after } of changes) {
      if (after === undefined) continue;
      history.set(file, { added: when, changed: history.get(file)?.changed ?? when });
    }
  }
  return history;
}
