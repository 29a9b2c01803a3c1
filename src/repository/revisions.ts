import type { Past, Revision } from '../model/memory.ts';
import { collectionNames, SETTINGS_FOLDER } from '../model/registry.ts';
import type { ContentLog, LoggedChange, StoredFile } from './content-log.ts';
import { readStoredTexts } from './stored-texts.ts';

/** Older changes are not told: these take a second or two, and more would slow every build. */
export const MOST_REVISIONS = 3000;

const FOLDERS: readonly string[] = [...collectionNames, SETTINGS_FOLDER];

/**
 * Every change of a file of the content with what it said before and after, the latest first. Whole
 * commits, as many as have no more than `most` changes together.
 */
export function readRevisions(
  contentDir: string,
  log: ContentLog | undefined,
  most = MOST_REVISIONS,
): Past {
  if (log === undefined) return { known: false, why: 'no-git' };
  if (log.shallow) return { known: false, why: 'shallow' };
  const commits = log.commits
    .map(({ when, changes }) => ({ when, changes: changes.filter(isOfContent).filter(saysOther) }))
    .filter(({ changes }) => changes.length > 0);
  const told = newest(commits, most);
  const oldest = told.at(-1);
  if (oldest === undefined) return { known: false, why: 'no-git' };
  try {
    const texts = readStoredTexts(
      contentDir,
      told.flatMap(({ changes }) => changes.flatMap(storedFiles)).map(({ blob }) => blob),
    );
    const asFile = (stored: StoredFile | undefined): Revision['before'] =>
      stored && { file: stored.file, text: texts.get(stored.blob) ?? '' };
    return {
      known: true,
      since: oldest.when,
      complete: told.length === commits.length,
      revisions: told.flatMap(({ when, changes }) =>
        changes.map(({ file, before, after }) => ({
          when,
          file,
          before: asFile(before),
          after: asFile(after),
        })),
      ),
    };
  } catch {
    return { known: false, why: 'incomplete' };
  }
}

function isOfContent({ file }: LoggedChange): boolean {
  const [folder = '', name = '', ...deeper] = file.split('/');
  return FOLDERS.includes(folder) && deeper.length === 0 && /^[^.]+\.(?:md|yml)$/.test(name);
}

/** A file that only moved, or may only be run now, says what it said. */
function saysOther({ before, after }: LoggedChange): boolean {
  return before?.blob !== after?.blob;
}

function storedFiles({ before, after }: LoggedChange): StoredFile[] {
  return [before, after].filter((stored) => stored !== undefined);
}

function newest<Commit extends { changes: readonly unknown[] }>(
  commits: readonly Commit[],
  most: number,
): Commit[] {
  let count = 0;
  const older = commits.findIndex(({ changes }) => (count += changes.length) > most);
  // The latest commit is told whole, however long.
  return older === -1 ? [...commits] : commits.slice(0, Math.max(older, 1));
}
