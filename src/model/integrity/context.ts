import { fieldAt } from '../explain.ts';
import type { Problem, Severity } from '../problem.ts';
import {
  type CollectionName,
  collections,
  type Content,
  type Entry,
  fileOf,
  settingsFile,
  type SingletonName,
  singletons,
} from '../registry.ts';

/** What rules across entries look at. */
export interface IntegrityContext {
  content: Content;
  /**
   * Ids that exist, also of entries that could not be read: a relation to one of those is not
   * broken, the entry is.
   */
  ids: KnownIds;
  /** Day of the check in Italy, `YYYY-MM-DD`. */
  today: string;
}

export interface KnownIds {
  collections: Record<CollectionName, ReadonlySet<string>>;
  nested: Record<'domande' | 'articoli', ReadonlySet<string>>;
}

/** A rule across entries: all it finds, in order. */
export type IntegrityRule = (context: IntegrityContext) => Problem[];

interface Wrong {
  rule: string;
  severity?: Severity;
  path?: readonly (string | number)[];
  message: string;
}

/** A problem of an entry, with the label of the field it is in. */
export function problemIn(
  { collection, id }: Pick<Entry, 'collection' | 'id'>,
  { rule, severity = 'blocca', path = [], message }: Wrong,
): Problem {
  const label = fieldAt(collections[collection].fields, path)?.label;
  return {
    severity,
    rule,
    file: fileOf(collection, id),
    ...(path.length > 0 && { field: path.join('.') }),
    ...(label !== undefined && { label }),
    message,
  };
}

/** A problem of a settings file. */
export function problemInSettings(
  name: SingletonName,
  { rule, severity = 'blocca', path = [], message }: Wrong,
): Problem {
  const label = fieldAt(singletons[name].fields, path)?.label;
  return {
    severity,
    rule,
    file: settingsFile(name),
    ...(path.length > 0 && { field: path.join('.') }),
    ...(label !== undefined && { label }),
    message,
  };
}

export function allEntries(content: Content): Entry[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name): Entry[] => content[name]);
}
