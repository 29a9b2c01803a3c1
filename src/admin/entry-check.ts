import type { Field, Fields } from '../model/field.ts';
import { unfoldFields } from '../model/folds.ts';
import {
  type CollectionName,
  collections,
  SETTINGS_FOLDER,
  type SingletonName,
  singletons,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';

type Definition = Parameters<typeof validate>[0];

/** The definition of an entry, from the names Decap gives it. */
export function definitionOf(collection: string, slug: string): Definition {
  return collection === SETTINGS_FOLDER
    ? singletons[slug as SingletonName]
    : collections[collection as CollectionName];
}

/** What the build would refuse in an entry as the form has it: sentences that name the field. */
export function checkEntry(definition: Definition, form: Record<string, unknown>): string[] {
  const { body, ...data } = unfoldFields(definition.fields, form);
  const { explanations } = validate(definition, data, typeof body === 'string' ? body : '');
  return explanations.map(({ field, message }) =>
    field === '' ? message : `«${placeOf(definition, field)}»: ${message}`,
  );
}

/** `prima.domande.1.testo` → "Prima dell’incontro › Domande guida 2 › Domanda". */
function placeOf({ fields, body }: Definition, path: string): string {
  if (path === 'body') return body?.label ?? path;
  const names: string[] = [];
  let inside: Fields = fields;
  let field: Field | undefined;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      names.push(`${names.pop() ?? ''} ${Number(step) + 1}`);
      field = field?.shape.kind === 'list' ? field.shape.item : undefined;
    } else {
      field = inside[step];
      if (field?.fold !== undefined) names.push(field.fold);
      names.push(field?.label ?? step);
    }
    if (field?.shape.kind === 'object') inside = field.shape.fields;
  }
  return names.join(' › ');
}
