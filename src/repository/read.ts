import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isPlainObject } from '../model/absent.ts';
import type { Explanation } from '../model/explain.ts';
import { parseFile, type ParsedFile, UnreadableFile } from '../model/format.ts';
import type { KnownIds } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type Content,
  type Entry,
  fileOf,
  SETTINGS_FOLDER,
  settingsFile,
  type Settings,
  singletonNames,
  singletons,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';

/** What stands in a content folder besides the collections. */
const OTHER_FOLDERS = new Set<string>([SETTINGS_FOLDER, 'media', 'impronte']);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The content repository as read: what is valid, what exists, and what is wrong. */
export interface ReadContent {
  /** Valid entries. Settings are there only if all of them are valid. */
  content: Omit<Content, 'settings'> & { settings?: Settings };
  ids: KnownIds;
  problems: Problem[];
}

/** Reads every file of the content once and validates each by itself. Never throws. */
export function readContent(contentDir: string): ReadContent {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'severity'>) =>
    problems.push({ severity: 'blocca', ...problem });

  checkTopLevel(contentDir, report);
  const read = Object.fromEntries(
    collectionNames.map((name) => [name, readCollection(contentDir, name, report)]),
  ) as Record<CollectionName, ReadCollection>;
  const settings = readSettings(contentDir, report);

  const entries = Object.fromEntries(
    collectionNames.map((name) => [name, read[name].entries]),
  ) as unknown as Omit<Content, 'settings'>;
  return {
    content: settings === undefined ? entries : { ...entries, settings },
    ids: {
      collections: Object.fromEntries(
        collectionNames.map((name) => [name, read[name].ids]),
      ) as unknown as KnownIds['collections'],
      nested: {
        domande: nestedIds(read.sessioni.raw, ['prima', 'domande']),
        articoli: nestedIds(read.patti.raw, ['articoli']),
      },
    },
    problems,
  };
}

type Report = (problem: Omit<Problem, 'severity'>) => void;

interface ReadCollection {
  entries: Entry[];
  ids: Set<string>;
  raw: unknown[];
}

function checkTopLevel(contentDir: string, report: Report): void {
  for (const item of list(contentDir)) {
    if (!item.isDirectory() || item.name in collections || OTHER_FOLDERS.has(item.name)) continue;
    report({
      rule: 'cartella-sconosciuta',
      file: `${item.name}/`,
      message: `la cartella «${item.name}» non è fra quelle dei contenuti e nessuno la leggerebbe. Correggi il nome o togli la cartella; si può scrivere: ${[...collectionNames, ...OTHER_FOLDERS].join(', ')}.`,
    });
  }
}

function readCollection(contentDir: string, name: CollectionName, report: Report): ReadCollection {
  const definition = collections[name];
  const result: ReadCollection = { entries: [], ids: new Set(), raw: [] };
  for (const item of list(join(contentDir, name))) {
    const file = `${name}/${item.name}`;
    const id = basename(item.name, extname(item.name));
    if (!isEntryFile(join(contentDir, file), id, definition.extension, file, report)) continue;
    result.ids.add(id);
    const parsed = readFile(join(contentDir, file), definition.extension, file, report);
    if (parsed === undefined) continue;
    result.raw.push(parsed.data);
    const { data, explanations } = validate<unknown>(definition, parsed.data, parsed.body);
    if (data !== undefined) {
      result.entries.push({ id, collection: name, data, body: parsed.body } as Entry);
    }
    for (const explanation of explanations) report(asProblem(fileOf(name, id), explanation));
  }
  return result;
}

function isEntryFile(
  path: string,
  id: string,
  extension: string,
  file: string,
  report: Report,
): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    report({
      rule: 'file-illeggibile',
      file,
      message: 'è un collegamento che non porta a nessun file: toglilo, o metti il file.',
    });
    return false;
  }
  if (!status.isFile()) {
    report({
      rule: 'file-fuori-posto',
      file,
      message: 'qui stanno solo file, non cartelle: sposta o togli la cartella.',
    });
    return false;
  }
  if (extname(path) !== `.${extension}`) {
    report({
      rule: 'file-fuori-posto',
      file,
      message: `il nome finisce in «${extname(path)}»: qui ci si aspetta «.${extension}». Rinomina il file o spostalo.`,
    });
    return false;
  }
  if (!ID.test(id)) {
    report({
      rule: 'nome-di-file',
      file,
      message: `il nome diventa un indirizzo del sito: usa solo lettere minuscole senza accenti, cifre e trattini.`,
    });
    return false;
  }
  return true;
}

function readSettings(contentDir: string, report: Report): Settings | undefined {
  const found = new Set(list(join(contentDir, SETTINGS_FOLDER)).map(({ name }) => name));
  const read = singletonNames.map((name) => {
    const file = settingsFile(name);
    if (!found.delete(`${name}.yml`)) {
      report({
        rule: 'impostazione-mancante',
        file,
        message: `manca il file delle impostazioni «${singletons[name].label}»: crealo, anche copiandolo dal processo di esempio.`,
      });
      return undefined;
    }
    const parsed = readFile(join(contentDir, file), 'yml', file, report);
    if (parsed === undefined) return undefined;
    const { data, explanations } = validate<unknown>(singletons[name], parsed.data, '');
    for (const explanation of explanations) report(asProblem(file, explanation));
    return data === undefined ? undefined : ([name, data] as const);
  });
  for (const name of found) {
    report({
      rule: 'file-fuori-posto',
      file: `${SETTINGS_FOLDER}/${name}`,
      message: `non è un file delle impostazioni: ci sono solo ${singletonNames.map((known) => `${known}.yml`).join(', ')}.`,
    });
  }
  return read.some((pair) => pair === undefined)
    ? undefined
    : (Object.fromEntries(read.filter((pair) => pair !== undefined)) as unknown as Settings);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function readFile(
  path: string,
  extension: 'md' | 'yml',
  file: string,
  report: Report,
): ParsedFile | undefined {
  try {
    return parseFile(utf8.decode(readFileSync(path)), extension);
  } catch (error) {
    report({ rule: 'file-illeggibile', file, message: unreadable(error) });
    return undefined;
  }
}

function unreadable(error: unknown): string {
  if (error instanceof UnreadableFile) return `${error.message}. Correggi il file e riprova.`;
  if (error instanceof TypeError) {
    return 'non è un testo UTF-8: salvalo di nuovo con la codifica UTF-8.';
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `il sistema non lo lascia leggere (${code}): controlla i permessi del file.`;
}

function asProblem(file: string, { rule, field, label, message }: Explanation) {
  return {
    rule,
    file,
    ...(field !== '' && { field }),
    ...(label !== undefined && { label }),
    message,
  };
}

/** Ids of things inside entries, also of entries that are not valid. */
function nestedIds(raw: readonly unknown[], path: readonly string[]): Set<string> {
  return new Set(
    raw.flatMap((data) => {
      const items = path.reduce<unknown>(
        (value, key) => (isPlainObject(value) ? value[key] : undefined),
        data,
      );
      return Array.isArray(items)
        ? items.flatMap((item: unknown) =>
            isPlainObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
          )
        : [];
    }),
  );
}

/** Visible items of a folder, by name; none if the folder is not there. */
function list(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}
