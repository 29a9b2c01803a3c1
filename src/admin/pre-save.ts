import type { DecapCmsCore } from 'decap-cms-core';
import { checkDraft } from './draft-check.ts';
import type { FormProblem } from './entry-check.ts';
import { thingsToMend } from './notices/not-saved-notice.ts';
import { giveNotice } from './notices/notice.ts';
import { problemsNow } from './notices/problems.ts';
import { refusal } from './refusal.ts';

/**
 * Gives the automatic ids, then runs the check of the build: what it refuses is not saved.
 * @param lookAtForm finds what only the form knows, such as what is half written
 */
export function registerPreSave(
  CMS: typeof DecapCmsCore,
  lookAtForm: () => FormProblem[] = () => [],
): void {
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const problems = problemsNow(entry, lookAtForm());
      giveNotice(problems.length > 0 ? { kind: 'not-saved' } : undefined);
      if (problems.length > 0) {
        throw refusal(`${thingsToMend(problems)}. Trovi l’elenco sopra il modulo.`);
      }
      return checkDraft(entry).data;
    },
  });
}
