import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseFile } from '../model/format.ts';
import type { ContentFile } from '../model/integrity/index.ts';
import {
  type ImprintName,
  imprintNames,
  imprints as definitions,
  IMPRINTS_FOLDER,
  type Imprints,
  imprintsFile,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import { isReadableFile } from './files.ts';
import { list, type Report } from './folders.ts';
import { readSingle } from './single.ts';

/** The files of imprints as read. */
export interface ReadImprints {
  /** Those that are valid; one that is not there records nothing. */
  imprints: Partial<Imprints>;
  unsound: ContentFile[];
  /** What is written in each, by its path from the content folder. */
  raw: Map<string, unknown>;
}

/** Reads the files of imprints and validates each by itself. Never throws. */
export function readImprints(contentDir: string, report: Report): ReadImprints {
  const read: ReadImprints = { imprints: {}, unsound: [], raw: new Map() };
  const items = list(contentDir, IMPRINTS_FOLDER, report) ?? [];
  for (const name of imprintNames) {
    const item = items.find((found) => found.name === `${name}.yml`);
    if (item === undefined) Object.assign(read.imprints, { [name]: nothing(name) });
    else if (isReadableFile(contentDir, IMPRINTS_FOLDER, item, 'yml', report)) {
      readOne(contentDir, name, read, report);
    }
  }
  const names = imprintNames.map((name) => `${name}.yml`);
  for (const { name } of items.filter((item) => !names.includes(item.name))) {
    report({
      rule: 'file-fuori-posto',
      file: `${IMPRINTS_FOLDER}/${name}`,
      message: `qui sta solo quello che scrive npm run impronte (${names.join(', ')}): sposta o togli questo file.`,
    });
  }
  return read;
}

function readOne(
  contentDir: string,
  name: ImprintName,
  { imprints, unsound, raw }: ReadImprints,
  report: Report,
): void {
  const file = imprintsFile(name);
  const read = readSingle(contentDir, file, definitions[name], report);
  if (read === undefined) return;
  raw.set(file, read.raw);
  if (read.data !== undefined) Object.assign(imprints, { [name]: read.data });
  if (read.unsound !== undefined) unsound.push(read.unsound);
}

/** What is recorded where nothing is. */
function nothing(name: ImprintName): unknown {
  return validate<unknown>(definitions[name], {}, '').data;
}

/**
 * The imprints of a content that was checked.
 * @throws if a file of them is not valid: the check of the content comes before, and blocks.
 */
export function soundImprints(contentDir: string): Imprints {
  const { firme, scadenze } = readImprints(contentDir, ({ file, message }) => {
    throw new Error(`${file}: ${message}`);
  }).imprints;
  if (firme === undefined || scadenze === undefined) throw new Error(`${IMPRINTS_FOLDER}/`);
  return { firme, scadenze };
}

/** Writes the files of imprints in their canonical form; one that would say nothing is not made. */
export function writeImprints(contentDir: string, imprints: Imprints): void {
  for (const name of imprintNames) {
    const path = join(contentDir, imprintsFile(name));
    const data = imprints[name];
    const isEmpty = Object.values(data).every((records) => records.length === 0);
    if (isEmpty && !existsSync(path)) continue;
    mkdirSync(join(contentDir, IMPRINTS_FOLDER), { recursive: true });
    writeFileSync(path, serialiseFile(definitions[name].fields, { data, body: '' }, 'yml'));
  }
}
