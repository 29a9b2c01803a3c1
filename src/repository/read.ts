import type { Dirent } from 'node:fs';
import { basename, extname } from 'node:path';
import { dropAbsent, writtenPath } from '../model/absent.ts';
import { ID } from '../model/identifier.ts';
import {
  type ContentFile,
  idsInList,
  type KnownContent,
  type KnownIds,
} from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type Entry,
  fileOf,
  type ImprintName,
  IMPRINTS_FOLDER,
  imprintsFile,
  SETTINGS_FOLDER,
  settingsFile,
  type SingletonName,
  singletons,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import { explained, isReadableFile, readFile } from './files.ts';
import { checkFolders, list, type Report } from './folders.ts';
import { type ReadImprints, readImprints } from './imprint-files.ts';
import { readSettings, type ReadSettings } from './settings.ts';

/** The content repository as read: what is valid, what exists, and what is wrong. */
export interface ReadContent {
  /** Valid entries, and valid files of settings and imprints. */
  content: KnownContent;
  ids: KnownIds & Required<Pick<KnownIds, 'unread'>>;
  /** Files that can be read but are not valid. */
  unsound: ContentFile[];
  /** What each file that can be read says, as it is written, by its path from the content folder. */
  written: ReadonlyMap<string, unknown>;
  /** What is wrong with single files and folders; all of it blocks. */
  problems: Problem[];
}

/** Reads every file of the content once and validates each by itself. Never throws. */
export function readContent(contentDir: string): ReadContent {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ severity: 'blocca', ...problem });

  const unread = checkFolders(contentDir, report);
  const read = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      unread.has(name) ? nothing() : readCollection(contentDir, name, report),
    ]),
  ) as Record<CollectionName, ReadCollection>;
  const settings: ReadSettings = unread.has(SETTINGS_FOLDER)
    ? { settings: {}, unsound: [], raw: {} }
    : readSettings(contentDir, report);

  const imprints: ReadImprints = unread.has(IMPRINTS_FOLDER)
    ? { imprints: {}, unsound: [], raw: {} }
    : readImprints(contentDir, report);

  const entries = collectionNames.map((name) => [name, read[name].entries]);
  return {
    content: {
      ...Object.fromEntries(entries),
      settings: settings.settings,
      imprints: imprints.imprints,
    } as KnownContent,
    ids: {
      collections: Object.fromEntries(
        collectionNames.map((name) => [name, read[name].ids]),
      ) as unknown as KnownIds['collections'],
      ...idsInside(read, settings, unread),
    },
    unsound: [
      ...collectionNames.flatMap((name) => read[name].unsound),
      ...settings.unsound,
      ...imprints.unsound,
    ],
    written: new Map([
      ...collectionNames.flatMap((name) => [...read[name].raw]),
      ...Object.entries(settings.raw).map(
        ([name, raw]) => [settingsFile(name as SingletonName), raw] as const,
      ),
      ...Object.entries(imprints.raw).map(
        ([name, raw]) => [imprintsFile(name as ImprintName), raw] as const,
      ),
    ]),
    problems,
  };
}

/** Reads the content the first time it is asked for, and then gives the same: a build reads once. */
export function readOnce(contentDir: string): () => ReadContent {
  let read: ReadContent | undefined;
  return () => (read ??= readContent(contentDir));
}

/** Rules count the items of a list that say something: who opens the file counts all of them. */
export function asWritten(
  written: ReadContent['written'],
  problems: readonly Problem[],
): Problem[] {
  return problems.map((problem) =>
    problem.field === undefined
      ? problem
      : { ...problem, field: writtenPath(written.get(problem.file), problem.field) },
  );
}

interface ReadCollection {
  entries: Entry[];
  /** Ids of the files that are there, also of those that cannot be read. */
  ids: Set<string>;
  unsound: ContentFile[];
  /** What is written in the files that can be read, by path. */
  raw: Map<string, unknown>;
}

function nothing(): ReadCollection {
  return { entries: [], ids: new Set(), unsound: [], raw: new Map() };
}

function readCollection(contentDir: string, name: CollectionName, report: Report): ReadCollection {
  const read = nothing();
  for (const item of list(contentDir, name, report) ?? []) {
    const id = basename(item.name, extname(item.name));
    if (ID.test(id) && !item.isDirectory()) read.ids.add(id);
    readEntry(contentDir, name, { id, item }, read, report);
  }
  return read;
}

function readEntry(
  contentDir: string,
  name: CollectionName,
  { id, item }: { id: string; item: Dirent },
  { entries, unsound, raw }: ReadCollection,
  report: Report,
): void {
  const definition = collections[name];
  const { fields, extension } = definition;
  if (!isReadableFile(contentDir, name, item, extension, report)) return;
  const file = fileOf(name, id);
  const parsed = readFile(contentDir, file, extension, report);
  if (parsed === undefined) return;
  raw.set(file, parsed.data);
  const { data, explanations } = validate<unknown>(definition, parsed.data, parsed.body);
  for (const explanation of explanations) report(explained(file, explanation));
  if (data === undefined) {
    const entry = { collection: name, id };
    unsound.push({ file, entry, fields, data: dropAbsent(parsed.data), body: parsed.body });
  } else entries.push({ id, collection: name, data, body: parsed.body } as Entry);
}

/** What has an id inside a file, also in files that are not valid. */
function idsInside(
  { sessioni, patti }: Record<CollectionName, ReadCollection>,
  { raw: { vocabolari } }: ReadSettings,
  unreadFolders: ReadonlySet<string>,
): Omit<ReadContent['ids'], 'collections'> {
  const vocabularies = Object.keys(singletons.vocabolari.fields).map(
    (name) => [name, idsInList([vocabolari], [name])] as const,
  );
  const unread = new Set(unreadFolders);
  // A file that cannot be read may hold any of them.
  if (unread.has('sessioni') || sessioni.raw.size < sessioni.ids.size) unread.add('domande');
  if (unread.has('patti') || patti.raw.size < patti.ids.size) unread.add('articoli');
  return {
    nested: {
      domande: idsInList([...sessioni.raw.values()], ['prima', 'domande']),
      articoli: idsInList([...patti.raw.values()], ['articoli']),
    },
    ...(vocabolari !== undefined && { vocabularies: Object.fromEntries(vocabularies) }),
    unread,
  };
}
