import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { checkIntegrity } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { type CollectionName, collectionNames } from '../model/registry.ts';
import { checkMapFile } from './map-file.ts';
import { checkImages, checkMedia } from './media.ts';
import { asWritten, type ReadContent, readContent, readOnce } from './read.ts';
import { checkSignatures, checkSignedCopies } from './signed-copies.ts';

/** Everything wrong or missing in a content repository, and how much of it was read. */
export interface CheckedContent {
  problems: Problem[];
  entries: number;
  /** Collections that have no entry yet. */
  empty: CollectionName[];
}

/**
 * Reads and checks a content repository as a whole, except that images are whole. Rules that weigh an
 * entry against others run over what is valid by itself; those that need only a part of it, over
 * everything, so that a fault does not hide another.
 * @param today day of the check in Italy, `YYYY-MM-DD`
 * @param read gives the content as read; unless said, it is read now
 */
export function checkContent(
  contentDir: string,
  today: string,
  read: () => ReadContent = () => readContent(contentDir),
): CheckedContent {
  const { content, ids, unsound, written, problems } = read();
  const entries = Object.values(ids.collections).reduce((sum, known) => sum + known.size, 0);
  return {
    problems: [
      ...problems,
      ...asWritten(written, [
        ...(ids.unread.has(MEDIA_FOLDER)
          ? []
          : [
              ...checkMedia(contentDir, content, unsound),
              ...checkSignatures(contentDir, content),
              ...checkSignedCopies(contentDir, content),
            ]),
        ...checkMapFile(contentDir, content.settings.identita),
        ...checkIntegrity({ content, ids, unsound, today }),
      ]),
    ],
    entries,
    empty: collectionNames.filter((name) => ids.collections[name].size === 0),
  };
}

/** As `checkContent`, and decodes every image that an entry uses: it takes time, and finds cut ones. */
export async function checkContentAndImages(
  contentDir: string,
  today: string,
  read: () => ReadContent = readOnce(contentDir),
): Promise<CheckedContent> {
  const checked = checkContent(contentDir, today, read);
  const { content, unsound, ids, written } = read();
  const images = ids.unread.has(MEDIA_FOLDER)
    ? []
    : await checkImages(contentDir, content, unsound);
  return { ...checked, problems: [...checked.problems, ...asWritten(written, images)] };
}
