import * as z from 'zod';
import { type Field, type FieldWords, type RelationTarget, words } from '../field.ts';
import { ID } from '../identifier.ts';
import { eachOnce } from './repetitions.ts';

/** Options of a relation list: everything, not the CMS default of 20. */
const ALL_OPTIONS = 5000;

/** Names of the collections, of the vocabularies and of what has an id inside an entry. */
export const to = {
  collection: (name: string): RelationTarget => ({ kind: 'collection', name }),
  vocabulary: (name: string): RelationTarget => ({ kind: 'vocabulary', name }),
  questions: { kind: 'nested', name: 'domande' } as RelationTarget,
  articles: { kind: 'nested', name: 'articoli' } as RelationTarget,
};

/** By which other names one looks for something, besides its title. */
const ALSO_CALLED: Readonly<Record<string, string[]>> = { soggetti: ['nome_breve'] };

function targetOptions(target: RelationTarget): Record<string, unknown> {
  switch (target.kind) {
    case 'collection':
      return {
        collection: target.name,
        value_field: '{{slug}}',
        display_fields: ['titolo'],
        search_fields: ['titolo', ...(ALSO_CALLED[target.name] ?? [])],
      };
    case 'vocabulary':
      return {
        collection: 'impostazioni',
        file: 'vocabolari',
        value_field: `${target.name}.*.id`,
        display_fields: [`${target.name}.*.nome`],
        search_fields: [`${target.name}.*.nome`],
      };
    case 'nested':
      return target.name === 'domande'
        ? nestedOptions('sessioni', 'prima.domande', 'testo')
        : nestedOptions('patti', 'articoli', 'rubrica');
  }
}

function nestedOptions(collection: string, list: string, words: string) {
  return {
    collection,
    value_field: `${list}.*.id`,
    display_fields: [`${list}.*.id`, `${list}.*.${words}`],
    search_fields: [`${list}.*.${words}`],
  };
}

function relationField(label: string, target: RelationTarget, wording: FieldWords, many: boolean) {
  return {
    label,
    ...words(wording),
    expects: many ? 'un elenco di voci esistenti' : 'una voce esistente',
    shape: { kind: 'relation', to: target, many } as const,
    widget: {
      widget: 'relation',
      ...targetOptions(target),
      ...(many && { multiple: true }),
      options_length: ALL_OPTIONS,
    },
  };
}

/** The id of one other thing. That it exists is checked across entries. */
export function relation(
  label: string,
  target: RelationTarget,
  wording: FieldWords = {},
): Field<z.ZodString> {
  return {
    ...relationField(label, target, wording, false),
    optional: false,
    schema: () => z.string().regex(ID),
  };
}

/** The ids of other things, each once; none reads as an empty list. */
export function relations(
  label: string,
  target: RelationTarget,
  wording: FieldWords = {},
): Field<z.ZodDefault<z.ZodArray<z.ZodString>>> {
  return {
    ...relationField(label, target, wording, true),
    optional: true,
    schema: () => idList().default([]),
  };
}

/** The ids of other things, at least one. */
export function requiredRelations(
  label: string,
  target: RelationTarget,
  wording: FieldWords = {},
): Field<z.ZodArray<z.ZodString>> {
  return {
    ...relationField(label, target, wording, true),
    optional: false,
    schema: () => idList().min(1),
  };
}

function idList() {
  return z.array(z.string().regex(ID)).superRefine(eachOnce);
}
