import { checkIntegrity } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from '../model/registry.ts';
import { checkMedia } from './media.ts';
import { readContent } from './read.ts';

/** Everything wrong or missing in a content repository, and how much of it was read. */
export interface CheckedContent {
  problems: Problem[];
  entries: number;
}

/**
 * Reads and checks a content repository as a whole. Rules across entries run over what is valid by
 * itself, so that one bad file does not hide the faults of the others.
 * @param today day of the check in Italy, `YYYY-MM-DD`
 */
export function checkContent(contentDir: string, today: string): CheckedContent {
  const { content, ids, problems } = readContent(contentDir);
  const { settings } = content;
  const across =
    settings === undefined
      ? []
      : checkIntegrity({ content: { ...content, settings } satisfies Content, ids, today });
  const entries = Object.values(ids.collections).reduce((sum, known) => sum + known.size, 0);
  return { problems: [...problems, ...checkMedia(contentDir, content), ...across], entries };
}
