import type { Fields } from '../../model/field.ts';
import type { Entry } from '../../model/registry.ts';
import { validate } from '../../model/validate.ts';
import type { DraftEntry } from '../decap-types.ts';
import { checkDraft, writtenDraft } from '../draft-check.ts';
import { sentence } from '../entry-check.ts';

/** What a form says: an entry as the site reads it, or what keeps it from being one. */
export type Draft = { entry: Entry; fields: Fields } | { problems: string[] };

/** Stands for the id of an entry that was never saved. */
const UNSAVED = 'bozza';

export function readDraft(form: DraftEntry): Draft {
  const { collection, id, definition, written, body } = writtenDraft(form);
  const { data } = validate(definition, written, body);
  if (data === undefined) return { problems: checkDraft(form).problems.map(sentence) };
  return {
    entry: { id: id || UNSAVED, collection, data, body } as Entry,
    fields: definition.fields,
  };
}
