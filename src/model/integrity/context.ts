import { fieldAt } from '../explain.ts';
import type { Fields } from '../field.ts';
import { titleOf } from '../entry-title.ts';
import type { Problem, Reader } from '../problem.ts';
import {
  type CollectionName,
  collections,
  type Content,
  type Entry,
  fileOf,
  type Imprints,
  imprintNames,
  imprints,
  imprintsFile,
  type Settings,
  settingsFile,
  singletonNames,
  singletons,
} from '../registry.ts';

/** Content as far as it could be read: every valid entry, every valid file of settings or imprints. */
export type KnownContent = Omit<Content, 'settings' | 'imprints'> & {
  settings: Partial<Settings>;
  imprints: Partial<Imprints>;
};

/** What rules across entries look at. A rule leaves out what needs a settings file that is missing. */
export interface IntegrityContext {
  content: KnownContent;
  /**
   * Ids that exist, also of entries that could not be read: a relation to one of those is not
   * broken, the entry is.
   */
  ids: KnownIds;
  /** Files that are wrong by themselves: rules that need only a part of a file look at them too. */
  unsound?: readonly ContentFile[];
  /** Day of the check in Italy, `YYYY-MM-DD`. */
  today: string;
  /** Who is told; if nobody says it, who writes the files. */
  reader?: Reader;
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
export interface ContentFile {
  /** Path from the content folder. */
  file: string;
  /** Absent for a file of settings or imprints. */
  entry?: Pick<Entry, 'collection' | 'id'>;
  fields: Fields;
  /** Sound or not: a rule that reads it takes nothing for granted. */
  data: unknown;
  /** Markdown as written; empty where there is none. */
  body: string;
}

/** A rule across entries: all it finds, in order. */
export type IntegrityRule = (context: IntegrityContext) => Problem[];

export interface Wrong {
  rule: string;
  path?: readonly (string | number)[];
  message: string;
}

/** A problem that blocks, in a file, with the label of the field it is in. */
export function problemAt(
  { file, fields }: Pick<ContentFile, 'file' | 'fields'>,
  { rule, path = [], message }: Wrong,
): Problem {
  const label = fieldAt(fields, path)?.label;
  return {
    severity: 'blocca',
    rule,
    file,
    ...(path.length > 0 && { field: path.join('.') }),
    ...(label !== undefined && { label }),
    message,
  };
}

/** The file of an entry and its definition. */
export function fileOfReference({ collection, id }: Pick<Entry, 'collection' | 'id'>) {
  return { file: fileOf(collection, id), fields: collections[collection].fields };
}

/** A problem that blocks, in an entry. */
export function problemIn(entry: Pick<Entry, 'collection' | 'id'>, wrong: Wrong): Problem {
  return problemAt(fileOfReference(entry), wrong);
}

/** An entry as a file. */
export function fileOfEntry({ collection, id, data, body }: Entry): ContentFile {
  const { fields } = collections[collection];
  return { file: fileOf(collection, id), entry: { collection, id }, fields, data, body };
}

/** Every file that could be read: valid entries, settings and imprints, then what is not valid. */
export function allFiles({
  content,
  unsound = [],
}: Pick<IntegrityContext, 'content' | 'unsound'>): ContentFile[] {
  return [
    ...allEntries(content).map(fileOfEntry),
    ...singletonNames.map((name) => ({
      file: settingsFile(name),
      fields: singletons[name].fields,
      data: content.settings[name],
      body: '',
    })),
    ...imprintNames.map((name) => ({
      file: imprintsFile(name),
      fields: imprints[name].fields,
      data: content.imprints[name],
      body: '',
    })),
    ...unsound,
  ];
}

export function allEntries(content: KnownContent): Entry[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name): Entry[] => content[name]);
}

type Telling = Pick<IntegrityContext, 'content' | 'reader'>;

/** What an entry is called in a message: its id, or its title. */
export function called(
  { content, reader }: Telling,
  collection: CollectionName,
  id: string,
): string {
  const entries: readonly Entry[] = reader === 'form' ? content[collection] : [];
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? id : titleOf(entry);
}

/** What a file is called in a message: its path, or its title and what it is. */
export function calledFile(context: Telling, { file, entry }: ContentFile): string {
  if (context.reader !== 'form') return file;
  return entry === undefined
    ? 'Impostazioni'
    : `«${called(context, entry.collection, entry.id)}» (${collections[entry.collection].label})`;
}
