import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { checkIntegrity } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { type CollectionName, collectionNames } from '../model/registry.ts';
import { checkMedia } from './media.ts';
import { type ReadContent, readContent } from './read.ts';

/** Everything wrong or missing in a content repository, and how much of it was read. */
export interface CheckedContent {
  problems: Problem[];
  entries: number;
  /** Collections that have no entry yet. */
  empty: CollectionName[];
}

/**
 * Reads and checks a content repository as a whole. Rules across entries run over what is valid by
 * itself, and relations over everything, so that one bad file does not hide the faults of the
 * others.
 * @param today day of the check in Italy, `YYYY-MM-DD`
 * @param read gives the content as read; unless said, it is read now
 */
export function checkContent(
  contentDir: string,
  today: string,
  read: () => ReadContent = () => readContent(contentDir),
): CheckedContent {
  const { content, ids, unsound, problems } = read();
  const entries = Object.values(ids.collections).reduce((sum, known) => sum + known.size, 0);
  return {
    problems: [
      ...problems,
      ...(ids.unread.has(MEDIA_FOLDER) ? [] : checkMedia(contentDir, content)),
      ...checkIntegrity({ content, ids, unsound, today }),
    ],
    entries,
    empty: collectionNames.filter((name) => ids.collections[name].size === 0),
  };
}
