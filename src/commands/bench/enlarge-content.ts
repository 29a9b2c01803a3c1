import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Fields, RelationTarget } from '../../model/field.ts';
import { parseFile, type ParsedFile, serialiseFile } from '../../model/format.ts';
import { referencesIn, walk } from '../../model/references.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type ImprintName,
  imprintNames,
  imprints,
  imprintsFile,
} from '../../model/registry.ts';
import { sizeOf, type WrittenContent } from './written-content.ts';

/** What one process has of its own. Lines, words, phases, free pages and settings stay one each. */
const COPIED: ReadonlySet<string> = new Set<CollectionName>([
  'sessioni',
  'emersi',
  'luoghi',
  'aggiornamenti',
  'impegni',
  'azioni',
  'documenti',
  'soggetti',
  'verifiche',
  'attesi',
  'patti',
]);
const WITH_A_PAGE: ReadonlySet<string> = new Set<CollectionName>([
  'sessioni',
  'luoghi',
  'impegni',
  'documenti',
  'soggetti',
  'patti',
]);

interface Source {
  collection: CollectionName;
  id: string;
  file: ParsedFile & { data: Record<string, unknown> };
}

export interface EnlargedContent extends WrittenContent {
  copies: number;
}

/**
 * Writes into `target` the content of `source` and as many copies of what its process has of its
 * own as make about `pages` pages. Ids and short codes differ from copy to copy, and the relations
 * of a copy stay inside it: what passes the check once passes it many times.
 */
export function enlargeContent(source: string, target: string, pages: number): EnlargedContent {
  cpSync(source, target, { recursive: true });
  const sources = collectionNames.flatMap((name) => readCollection(source, name));
  const copied = sources.filter(({ collection }) => COPIED.has(collection));
  const codes = copied.flatMap(valuesOf('sigla'));
  const copies = Math.max(0, Math.round(pages / pagesOf(sources)) - 1);
  for (let number = 1; number <= copies; number += 1) {
    for (const entry of copied) writeCopy(target, entry, number, codes);
  }
  for (const name of imprintNames) enlargeImprints(source, target, { name, copies, codes });
  return { copies, ...sizeOf(target) };
}

function readCollection(source: string, collection: CollectionName): Source[] {
  return readdirSync(join(source, collection)).map((name) => {
    const path = join(source, collection, name);
    const file = parseFile(readFileSync(path, 'utf8'), collections[collection].extension);
    return { collection, id: basename(name, extname(name)), file: file as Source['file'] };
  });
}

/** Pages of one process: of its entries that have one, and of its questions. */
function pagesOf(sources: readonly Source[]): number {
  const questions = sources.filter(({ collection }) => collection === 'sessioni');
  return (
    sources.filter(({ collection }) => WITH_A_PAGE.has(collection)).length +
    questions.flatMap(valuesOf('identificativo')).length
  );
}

function valuesOf(type: string): (source: Source) => string[] {
  return ({ collection, file }) =>
    valuesWithPaths(collections[collection].fields, file.data, type).map(({ value }) => value);
}

function valuesWithPaths(fields: Fields, data: unknown, type: string) {
  return [...walk(fields, data)].flatMap(({ field: { shape }, value, path }) =>
    shape.kind === 'value' && shape.type === type ? [{ value: String(value), path }] : [],
  );
}

/** What was signed and promised in a copy is recorded as in the original. */
function enlargeImprints(
  source: string,
  target: string,
  { name, copies, codes }: { name: ImprintName; copies: number; codes: readonly string[] },
): void {
  const { fields } = imprints[name];
  const path = imprintsFile(name);
  const text = readFileSync(join(source, path), 'utf8');
  const { data } = parseFile(text, 'yml') as { data: Record<string, unknown[]> };
  const all = Array.from({ length: copies + 1 }, (_, number) =>
    number === 0 ? data : copyOf(fields, data, number, codes),
  );
  const together = Object.fromEntries(
    Object.keys(fields).map((key) => [key, all.flatMap((records) => records[key] ?? [])]),
  );
  writeFileSync(join(target, path), serialiseFile(fields, { data: together, body: '' }, 'yml'));
}

function writeCopy(
  target: string,
  { collection, id, file }: Source,
  number: number,
  codes: readonly string[],
): void {
  const { fields, extension } = collections[collection];
  const data = copyOf(fields, file.data, number, codes);
  if (typeof data['titolo'] === 'string') {
    data['titolo'] = `${data['titolo'].slice(0, 110)} (${number})`;
  }
  mkdirSync(join(target, collection), { recursive: true });
  writeFileSync(
    join(target, collection, `${id}-${number}.${extension}`),
    serialiseFile(fields, { data, body: file.body }, extension),
  );
}

/** The same fields with the ids and codes of a copy, and relations that stay inside it. */
function copyOf<Data extends Record<string, unknown>>(
  fields: Fields,
  original: Data,
  number: number,
  codes: readonly string[],
): Data {
  const data = structuredClone(original);
  const copyOfCode = (code: string) => `${letters(number)}${codes.indexOf(code)}`;
  const copyOfNested = (nested: string) =>
    nested.replace(/^[a-z]+\d*(?=-)/, (code) => copyOfCode(code));
  const copyOfTarget = (to: RelationTarget, known: string) => {
    if (to.kind === 'nested') return copyOfNested(known);
    return to.kind === 'collection' && COPIED.has(to.name) ? `${known}-${number}` : known;
  };

  for (const reference of referencesIn(fields, data)) {
    setAt(data, reference.path, copyOfTarget(reference.to, reference.id));
  }
  for (const { path, value } of valuesWithPaths(fields, data, 'sigla')) {
    setAt(data, path, copyOfCode(value));
  }
  for (const { path, value } of valuesWithPaths(fields, data, 'identificativo')) {
    setAt(data, path, copyOfNested(value));
  }
  // An article of a past version may have gone since: no relation leads to it.
  for (const { path, value } of valuesWithPaths(fields, data, 'testo')) {
    if (path.at(-1) === 'articolo') setAt(data, path, copyOfNested(value));
  }
  return data;
}

/** Three letters that no code of the fixture begins with: `zaa`, `zab`… */
function letters(number: number): string {
  const letter = (value: number) => String.fromCharCode(97 + (value % 26));
  return `z${letter(Math.floor(number / 26))}${letter(number)}`;
}

function setAt(data: Record<string, unknown>, path: readonly (string | number)[], value: unknown) {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], data);
  (parent as Record<string | number, unknown>)[path.at(-1) as string | number] = value;
}
