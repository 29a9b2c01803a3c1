import { dropAbsent, writtenPath } from '../../model/absent.ts';
import {
  checkIntegrity,
  type ContentFile,
  idsOf,
  type IntegrityContext,
} from '../../model/integrity/index.ts';
import type { Problem } from '../../model/problem.ts';
import {
  type CollectionName,
  type Content,
  type Entry,
  fileOf,
  SETTINGS_FOLDER,
  settingsFile,
  type SingletonName,
  singletons,
} from '../../model/registry.ts';
import { validate } from '../../model/validate.ts';
import { titleOf } from '../../model/entry-title.ts';
import type { WrittenDraft } from '../draft-check.ts';
import type { FormProblem } from '../entry-check.ts';
import { formPlace } from '../form-place.ts';

/** Something that a draft would break in another entry, or in the settings. */
export interface BrokenElsewhere {
  collection: string;
  id: string;
  title: string;
  /** Italian name of its field; absent for the whole entry. */
  field: string | undefined;
  message: string;
}

/** What may be said of a draft beside what else is published. */
export interface Advice {
  /** With these the site would not be built: here, and in other entries because of what is here. */
  blocking: FormProblem[];
  elsewhere: BrokenElsewhere[];
  /** These deserve a look. */
  doubts: FormProblem[];
}

/** The checks across entries, on what is published with a draft in its place. */
export function adviceOn(published: Content, draft: WrittenDraft, today: string): Advice {
  const file = pathOf(draft);
  const already = new Set(find({ content: published }, today).map(keyOf));
  const found = find(contentWith(published, draft), today);
  const own = found.filter((problem) => problem.file === file);
  return {
    blocking: own.filter(blocks).map((problem) => inForm(problem, draft)),
    elsewhere: found
      .filter((problem) => problem.file !== file && blocks(problem) && !already.has(keyOf(problem)))
      .map((problem) => elsewhere(problem, published)),
    doubts: own.filter((problem) => !blocks(problem)).map((problem) => inForm(problem, draft)),
  };
}

function find(known: Pick<IntegrityContext, 'content' | 'unsound'>, today: string): Problem[] {
  return checkIntegrity({ ...known, ids: idsOf(known), today, reader: 'form' });
}

function blocks({ severity }: Problem): boolean {
  return severity === 'blocca';
}

/** What is wrong and where; not in which words, which hold titles. */
function keyOf({ rule, file, field }: Problem): string {
  return [rule, file, field].join(' ');
}

function pathOf({ collection, id }: WrittenDraft): string {
  return collection === SETTINGS_FOLDER
    ? settingsFile(id as SingletonName)
    : fileOf(collection as CollectionName, id);
}

/** What is published, with the draft; while it is not valid, only what its file says counts. */
function contentWith(
  published: Content,
  draft: WrittenDraft,
): Pick<IntegrityContext, 'content' | 'unsound'> {
  const { collection, id, definition, written, body } = draft;
  const { data } = validate(definition, written, body);
  if (collection === SETTINGS_FOLDER) {
    const settings = { ...published.settings, ...(data !== undefined && { [id]: data }) };
    return { content: { ...published, settings } };
  }
  const name = collection as CollectionName;
  const others = published[name].filter((entry: Entry) => entry.id !== id);
  if (data === undefined) {
    const unsound: ContentFile = {
      file: pathOf(draft),
      entry: { collection: name, id },
      fields: definition.fields,
      data: dropAbsent(written),
      body,
    };
    return { content: { ...published, [name]: others }, unsound: [unsound] };
  }
  return { content: { ...published, [name]: [...others, { id, collection, data, body }] } };
}

function inForm({ rule, field, label, message }: Problem, draft: WrittenDraft): FormProblem {
  const path = field === undefined ? '' : writtenPath(draft.written, field);
  // Its place says the name of the field: some rules say it too.
  const words = message.replace(`«${label}» `, '');
  return { rule, place: formPlace(draft.definition, path), message: words };
}

function elsewhere({ rule, file, label, message }: Problem, published: Content): BrokenElsewhere {
  const [collection = '', name = ''] = file.split('/');
  const id = name.replace(/\.\w+$/, '');
  return {
    collection,
    id,
    title: titleAt(collection, id, published),
    field: label,
    message:
      rule === 'relazione-interrotta'
        ? 'porta a qualcosa che con questa modifica non c’è più.'
        : message,
  };
}

function titleAt(collection: string, id: string, published: Content): string {
  if (collection === SETTINGS_FOLDER) return singletons[id as SingletonName].label;
  const entries: readonly Entry[] = published[collection as CollectionName];
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? id : titleOf(entry);
}
