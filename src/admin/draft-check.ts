import { unfoldFields } from '../model/folds.ts';
import type { DataMap, DraftEntry } from './decap-types.ts';
import { type Definition, definitionOf, type FormProblem, problemsIn } from './entry-check.ts';
import { formPlace } from './form-place.ts';
import { UNREADABLE } from './formats.ts';
import { givenIdsIn, isGiven, withGivenIds } from './given-ids.ts';

interface DraftCheck {
  /** What a save would write. */
  data: DataMap;
  /** Why it would be refused; empty if it would not. */
  problems: FormProblem[];
}

/** A form as the file that it would become. */
export interface WrittenDraft {
  collection: string;
  /** Empty before it is saved for the first time. */
  id: string;
  definition: Definition;
  /** What the front matter would say. */
  written: Record<string, unknown>;
  body: string;
}

/** What saving a form would write: with the automatic ids, which nobody is asked for. */
export function writtenDraft(entry: DraftEntry): WrittenDraft {
  const collection = entry.get('collection');
  const id = entry.get('slug');
  const definition = definitionOf(collection, id);
  const isNew = entry.get('newRecord') === true;
  const form = withGivenIds(entry.get('data'), givenIdsIn(definition.fields), isNew).toJS();
  const { body, ...written } = unfoldFields(definition.fields, form);
  return { collection, id, definition, written, body: typeof body === 'string' ? body : '' };
}

/** The check of the build on an entry as it is being written, with the ids that saving will give. */
export function checkDraft(entry: DraftEntry): DraftCheck {
  const isNew = entry.get('newRecord') === true;
  const written = entry.get('data');
  const definition = definitionOf(entry.get('collection'), entry.get('slug'));
  const fault = written.get(UNREADABLE);
  if (fault !== undefined) {
    return { data: written, problems: [onTheWhole(definition, unreadable(String(fault)))] };
  }
  const data = withGivenIds(written, givenIdsIn(definition.fields), isNew);
  return {
    data,
    problems: [
      ...problemsIn(definition, data.toJS()).filter(canBeMended),
      ...(isNew ? titleProblems(definition, data) : []),
    ],
  };
}

/** An id that is not there waits for the short code, which is asked for by itself. */
function canBeMended({ rule, place }: FormProblem): boolean {
  return rule !== 'campo-mancante' || !isGiven(place.field);
}

/** Decap keeps these two signs in a file name, and no address of the site may hold them. */
function titleProblems(definition: Definition, data: DataMap): FormProblem[] {
  return /[_~]/.test(String(data.get('titolo') ?? ''))
    ? [
        {
          rule: 'segni-nel-titolo',
          place: formPlace(definition, 'titolo'),
          message: 'togli il trattino basso (_) e la tilde (~).',
        },
      ]
    : [];
}

function onTheWhole(definition: Definition, message: string): FormProblem {
  return { rule: 'file-illeggibile', place: formPlace(definition, ''), message };
}

function unreadable(fault: string): string {
  return `Il file di questa scheda non si legge: ${fault}. Avvisa chi cura il sito: salvare adesso lo cancellerebbe.`;
}
