import { fieldAt } from '../explain.ts';
import type { Fields } from '../field.ts';
import type { Problem, Severity } from '../problem.ts';
import {
  type CollectionName,
  collections,
  type Content,
  type Entry,
  fileOf,
  type Settings,
  settingsFile,
  type SingletonName,
  singletons,
} from '../registry.ts';

/** Content as far as it could be read: every valid entry, every valid settings file. */
export type KnownContent = Omit<Content, 'settings'> & { settings: Partial<Settings> };

/** What rules across entries look at. A rule leaves out what needs a settings file that is missing. */
export interface IntegrityContext {
  content: KnownContent;
  /**
   * Ids that exist, also of entries that could not be read: a relation to one of those is not
   * broken, the entry is.
   */
  ids: KnownIds;
  /** Files that are wrong by themselves: their relations are checked all the same. */
  unsound?: readonly UnsoundFile[];
  /** Day of the check in Italy, `YYYY-MM-DD`. */
  today: string;
}

export interface KnownIds {
  collections: Record<CollectionName, ReadonlySet<string>>;
  nested: Record<'domande' | 'articoli', ReadonlySet<string>>;
  /** Items by vocabulary, also where the file of the vocabularies is wrong. */
  vocabularies?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Collections and nested things of which not every id is known: none of theirs is missing. */
  unread?: ReadonlySet<string>;
}

/** A file of the content with its definition, and what is written in it, without what is absent. */
export interface UnsoundFile {
  /** Path from the content folder. */
  file: string;
  fields: Fields;
  data: unknown;
}

/** A rule across entries: all it finds, in order. */
export type IntegrityRule = (context: IntegrityContext) => Problem[];

interface Wrong {
  rule: string;
  severity?: Severity;
  path?: readonly (string | number)[];
  message: string;
}

/** A problem of a file, with the label of the field it is in. */
export function problemAt(
  { file, fields }: Pick<UnsoundFile, 'file' | 'fields'>,
  { rule, severity = 'blocca', path = [], message }: Wrong,
): Problem {
  const label = fieldAt(fields, path)?.label;
  return {
    severity,
    rule,
    file,
    ...(path.length > 0 && { field: path.join('.') }),
    ...(label !== undefined && { label }),
    message,
  };
}

/** A problem of an entry. */
export function problemIn({ collection, id }: Pick<Entry, 'collection' | 'id'>, wrong: Wrong) {
  return problemAt({ file: fileOf(collection, id), fields: collections[collection].fields }, wrong);
}

/** A problem of a settings file. */
export function problemInSettings(name: SingletonName, wrong: Wrong) {
  return problemAt({ file: settingsFile(name), fields: singletons[name].fields }, wrong);
}

export function allEntries(content: KnownContent): Entry[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name): Entry[] => content[name]);
}
