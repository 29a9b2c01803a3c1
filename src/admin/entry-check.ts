import { unfoldFields } from '../model/folds.ts';
import {
  type CollectionName,
  collections,
  SETTINGS_FOLDER,
  type SingletonName,
  singletons,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import { type FormPlace, formPlace } from './form-place.ts';

export type Definition = Parameters<typeof validate>[0];

/** Something to mend in the form before it can be saved. */
export interface FormProblem {
  /** Short name of the rule, as the model has it. */
  rule: string;
  place: FormPlace;
  /** A sentence that begins in lower case, after the name of the place. */
  message: string;
}

/** The definition of an entry, from the names Decap gives it. */
export function definitionOf(collection: string, slug: string): Definition {
  return collection === SETTINGS_FOLDER
    ? singletons[slug as SingletonName]
    : collections[collection as CollectionName];
}

/** What the build would refuse in an entry as the form has it. */
export function problemsIn(definition: Definition, form: Record<string, unknown>): FormProblem[] {
  const { body, ...data } = unfoldFields(definition.fields, form);
  const text = typeof body === 'string' ? body : '';
  const { explanations } = validate(definition, data, text, 'form');
  return explanations.map(({ rule, field, message }) => ({
    rule,
    place: formPlace(definition, field),
    message,
  }));
}

/** A problem as one sentence: "«In breve»: manca." */
export function sentence({ place: { words }, message }: FormProblem): string {
  return words === '' ? message : `«${words}»: ${message}`;
}
