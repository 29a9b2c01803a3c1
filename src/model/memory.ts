import { dayInRome } from '../text/dates.ts';
import { dropAbsent, isPlainObject } from './absent.ts';
import { type Difference, differences } from './differences.ts';
import type { Field, Fields } from './field.ts';
import { parseFile } from './format.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type SingletonName,
  singletonNames,
  singletons,
} from './registry.ts';

/** One file of the content before and after a commit. */
export interface Revision {
  /** ISO instant. */
  when: string;
  /** The path that the file has today, or had last, from the content folder. */
  file: string;
  /** Absent where the commit added the file. */
  before: PastFile | undefined;
  /** Absent where the commit took the file away. */
  after: PastFile | undefined;
}

interface PastFile {
  /** The path that it had then. */
  file: string;
  text: string;
}

/** What the history of the content tells, the latest revision first. */
export type Past =
  | {
      known: true;
      /** ISO instant of the oldest revision that is told. */
      since: string;
      /** Whether that is the first one of all. */
      complete: boolean;
      revisions: readonly Revision[];
    }
  | { known: false; why: NoMemory };

/** Why nothing is told: the folder is not in git, or this copy of the repository lacks old commits or texts. */
export type NoMemory = 'no-git' | 'shallow' | 'incomplete';

/** What changed in one entry, or in one settings file, in one day. */
export interface Change {
  /** Day in Italy, `YYYY-MM-DD`. */
  day: string;
  /** ISO instant of the last of that day's revisions. */
  when: string;
  /** Path of the file today. */
  file: string;
  of: { collection: CollectionName; id: string } | { settings: SingletonName };
  /** `returned`: it had been taken away before. `rewritten`: one of its versions cannot be read. */
  kind: 'added' | 'returned' | 'removed' | 'changed' | 'rewritten';
  /** What it said before and after, as written, as far as it can be read. */
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  differences: readonly Difference[];
}

/** What the site remembers of itself, the latest first. */
export type Memory =
  | {
      known: true;
      /** Day in Italy from which changes are told, `YYYY-MM-DD`. */
      since: string;
      /** Whether the content begins on that day. */
      complete: boolean;
      changes: readonly Change[];
    }
  | { known: false; why: NoMemory };

/**
 * Tells the changes of each file day by day: what was undone the same day is none.
 * @param from day before which nothing is told, where the settings say one
 */
export function remember(past: Past, from = ''): Memory {
  if (!past.known) return past;
  const oldest = dayInRome(new Date(past.since));
  const gone = new Set<string>();
  const changes = daysOf(past.revisions)
    .toReversed()
    .flatMap((day) => changeOf(day, gone))
    .toReversed()
    .filter(({ day }) => day >= from)
    .sort((a, b) => b.day.localeCompare(a.day));
  return {
    known: true,
    since: from > oldest ? from : oldest,
    complete: past.complete && from <= oldest,
    changes,
  };
}

interface FileDay extends Revision {
  day: string;
}

/** One item for each file and day, from what it said in the morning to what it said in the evening. */
function daysOf(revisions: readonly Revision[]): FileDay[] {
  const latest = new Map<string, FileDay>();
  const days: FileDay[] = [];
  for (const revision of revisions) {
    const day = dayInRome(new Date(revision.when));
    const later = latest.get(revision.file);
    if (later?.day === day) later.before = revision.before;
    else {
      const fileDay = { ...revision, day };
      latest.set(revision.file, fileDay);
      days.push(fileDay);
    }
  }
  return days;
}

/** @param gone files that were taken away before; it is kept up to date. */
function changeOf({ day, when, file, before, after }: FileDay, gone: Set<string>): Change[] {
  const thing = thingOf(file);
  if (thing === undefined || before?.text === after?.text) return [];
  const [old, now] = [before && read(before), after && read(after)];
  const base = { day, when, file, of: thing.of, before: old ?? {}, after: now ?? {} };
  if (before === undefined) {
    return [{ ...base, kind: gone.has(file) ? 'returned' : 'added', differences: [] }];
  }
  if (after === undefined) {
    gone.add(file);
    return [{ ...base, kind: 'removed', differences: [] }];
  }
  if (old === undefined || now === undefined) {
    return [{ ...base, kind: 'rewritten', differences: [] }];
  }
  const found = readOld(() => differences(thing.fields, old, now));
  if (found === undefined) return [{ ...base, kind: 'rewritten', differences: [] }];
  return found.length === 0 ? [] : [{ ...base, kind: 'changed', differences: found }];
}

function thingOf(file: string): { of: Change['of']; fields: Fields } | undefined {
  const [folder = '', name = ''] = file.split('/');
  const id = name.replace(/\.[^.]+$/, '');
  const settings = singletonNames.find((known) => known === id);
  const collection = collectionNames.find((known) => known === folder);
  if (collection !== undefined) {
    const { fields, body } = collections[collection] as { fields: Fields; body?: Field };
    return { of: { collection, id }, fields: { ...fields, ...(body && { body }) } };
  }
  return settings === undefined
    ? undefined
    : { of: { settings }, fields: singletons[settings].fields };
}

/** What a file said, without what is absent; its text is at `body`. Undefined if it cannot be read. */
function read({ file, text }: PastFile): Record<string, unknown> | undefined {
  return readOld(() => {
    const { data, body } = parseFile(text, file.endsWith('.md') ? 'md' : 'yml');
    const said = dropAbsent(isPlainObject(data) ? { ...data, body } : undefined);
    return isPlainObject(said) ? said : undefined;
  });
}

/**
 * What reading an old version gives; undefined where it fails, in whatever way. Nobody can mend what
 * is in the history any more: it must not stop a build.
 */
function readOld<Result>(reading: () => Result): Result | undefined {
  try {
    return reading();
  } catch {
    return undefined;
  }
}
