import type { Fields } from '../../model/field.ts';
import { unfoldFields } from '../../model/folds.ts';
import type { CollectionName, Entry } from '../../model/registry.ts';
import { validate } from '../../model/validate.ts';
import type { DraftEntry } from '../decap-types.ts';
import { checkEntry, definitionOf } from '../entry-check.ts';
import { givenIdsIn, withGivenIds } from '../given-ids.ts';

/** What a form says: an entry as the site reads it, or what keeps it from being one. */
export type Draft = { entry: Entry; fields: Fields } | { problems: string[] };

/** Stands for the id of an entry that was never saved. */
const UNSAVED = 'bozza';

export function readDraft(form: DraftEntry): Draft {
  const collection = form.get('collection') as CollectionName;
  const definition = definitionOf(collection, form.get('slug'));
  // With the ids that saving will give: nobody has to write them, and no one is asked for them.
  const rules = givenIdsIn(definition.fields);
  const written = withGivenIds(form.get('data'), rules, form.get('newRecord') === true).toJS();
  const { body, ...data } = unfoldFields(definition.fields, written);
  const text = typeof body === 'string' ? body : '';
  const { data: valid } = validate(definition, data, text);
  if (valid === undefined) return { problems: checkEntry(definition, written) };
  return {
    entry: { id: form.get('slug') || UNSAVED, collection, data: valid, body: text } as Entry,
    fields: definition.fields,
  };
}
