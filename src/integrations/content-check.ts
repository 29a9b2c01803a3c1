import type { AstroIntegration } from 'astro';
import { describeProblems } from '../model/problem.ts';
import { checkContent } from '../repository/check.ts';
import type { ReadContent } from '../repository/read.ts';
import { dayInRome } from '../text/dates.ts';

/** A content repository that cannot be published. Its message is the whole report. */
class BlockedContent extends Error {
  override name = 'Contenuti da correggere';
}

/** Reads and checks the whole content before Astro reads any of it. */
export function contentCheck(options: {
  contentDir: string;
  now: Date;
  read: () => ReadContent;
}): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        const { problems, entries } = checkContent(
          options.contentDir,
          dayInRome(options.now),
          options.read,
        );
        const blocking = problems.filter(({ severity }) => severity === 'blocca');
        if (blocking.length > 0) {
          const error = new BlockedContent(`\n\n${describeProblems(blocking)}\n`);
          delete error.stack;
          throw error;
        }
        const warnings = problems.length;
        logger.info(
          `${entries} schede lette${warnings > 0 ? `, ${warnings} avvisi (npm run check:content)` : ''}`,
        );
      },
    },
  };
}
