import { sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { describeProblems, type Problem } from '../model/problem.ts';
import { type CheckedContent, checkContentAndImages } from '../repository/check.ts';
import type { ReadContent } from '../repository/read.ts';
import { dayInRome } from '../text/dates.ts';
import { BLOCKED, refuse } from './blocked-content.ts';

interface Options {
  contentDir: string;
  now: Date;
  /** Gives the content as the build reads it. */
  read: () => ReadContent;
}

/**
 * Reads and checks the whole content before Astro reads any of it; while developing, again at every
 * change.
 */
export function contentCheck({ contentDir, now, read }: Options): AstroIntegration {
  const today = dayInRome(now);
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ logger }) => {
        const checked = await checkContentAndImages(contentDir, today, read);
        const blocking = blockingProblems(checked);
        if (blocking.length > 0) refuse(blocking, logger);
        describeContent(checked, logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        watchContent(server, contentDir, async () => {
          const blocking = blockingProblems(await checkContentAndImages(contentDir, today));
          if (blocking.length === 0) return logger.info('contenuti a posto');
          const report = describeProblems(blocking);
          logger.error(`\n\n${report}\n`);
          server.ws.send(overlay(report));
        });
      },
    },
  };
}

function blockingProblems({ problems }: CheckedContent): Problem[] {
  return problems.filter(({ severity }) => severity === 'blocca');
}

function describeContent(
  { entries, problems, empty }: CheckedContent,
  logger: AstroIntegrationLogger,
): void {
  const warnings =
    problems.length === 0 ? '' : `, ${problems.length} avvisi (npm run check:content)`;
  logger.info(`${entries} schede lette${warnings}`);
  if (empty.length > 0) {
    logger.info(
      `raccolte ancora vuote: ${empty.join(', ')}. Gli avvisi su queste cartelle non sono errori`,
    );
  }
}

const MILLISECONDS_OF_QUIET = 200;

/** Calls back once the files of the content have changed, and have stopped changing. */
function watchContent(
  server: ViteDevServer,
  contentDir: string,
  changed: () => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(contentDir);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(`${contentDir}${sep}`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void changed(), MILLISECONDS_OF_QUIET);
  });
}

/** What the browser shows over the page, as plain text. */
function overlay(report: string): ErrorPayload {
  const err = { name: 'Controllo dei contenuti', title: BLOCKED, message: report, stack: '' };
  return { type: 'error', err };
}
