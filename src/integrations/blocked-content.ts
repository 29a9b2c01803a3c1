import type { AstroIntegrationLogger } from 'astro';
import { describeProblems, type Problem } from '../model/problem.ts';

export const BLOCKED = 'Contenuti da correggere';

/** A content repository that cannot be published. */
export class BlockedContent extends Error {
  override name = BLOCKED;

  constructor() {
    super('il sito non si costruisce finché non è corretto quello che è scritto qui sopra.');
    delete this.stack;
  }
}

/**
 * Writes the whole report, then stops what is running. The error itself says nothing of the content:
 * to a message with "document" or "window" in it, as in `documenti/`, Astro adds advice in English
 * about browser code (`generateHint` of astro/dist/core/errors/dev/utils.js).
 * @throws {BlockedContent} always
 */
export function refuse(
  problems: readonly Problem[],
  logger: Pick<AstroIntegrationLogger, 'error'>,
): never {
  logger.error(`\n\n${describeProblems(problems)}\n`);
  throw new BlockedContent();
}
