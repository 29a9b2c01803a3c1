import type { DecapCmsCore } from 'decap-cms-core';
import { checkEntry, definitionOf } from './entry-check.ts';
import { UNREADABLE } from './formats.ts';
import { givenIdsIn, withGivenIds } from './given-ids.ts';
import { refusal } from './refusal.ts';

/** Gives the automatic ids, then runs the check of the build: what it refuses is not saved. */
export function registerPreSave(CMS: typeof DecapCmsCore): void {
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const isNew = entry.get('newRecord') === true;
      const fault = entry.get('data').get(UNREADABLE);
      if (fault !== undefined) throw refusal(unreadable(String(fault)));
      const definition = definitionOf(entry.get('collection'), entry.get('slug'));
      const data = withGivenIds(entry.get('data'), givenIdsIn(definition.fields), isNew);
      const problems = checkEntry(definition, data.toJS());
      // Decap keeps these two in a file name, and no address of the site may hold them.
      if (isNew && /[_~]/.test(String(data.get('titolo') ?? ''))) {
        problems.push('«Titolo»: togli il trattino basso (_) e la tilde (~).');
      }
      if (problems.length > 0) throw refusal(problems.join('\n'));
      return data;
    },
  });
}

function unreadable(fault: string): string {
  return `Il file di questa scheda non si legge: ${fault}. Avvisa chi cura il sito: salvare adesso lo cancellerebbe.`;
}
