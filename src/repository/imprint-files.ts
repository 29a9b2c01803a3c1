import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseFile } from '../model/format.ts';
import {
  type ImprintName,
  imprintNames,
  imprints as definitions,
  IMPRINTS_FOLDER,
  type Imprints,
  imprintsFile,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import type { Report } from './folders.ts';
import { readSingles, type ReadSingles } from './singles.ts';

/** The files of imprints as read. */
export interface ReadImprints extends Pick<ReadSingles<ImprintName>, 'unsound' | 'raw'> {
  /** Those that are valid; one that is not there records nothing. */
  imprints: Partial<Imprints>;
}

const IMPRINTS = {
  folder: IMPRINTS_FOLDER,
  definitions,
  sayStranger: (files: string) =>
    `qui sta solo quello che scrive npm run impronte (${files}): sposta o togli questo file.`,
};

/** Reads the files of imprints and validates each by itself. Never throws. */
export function readImprints(contentDir: string, report: Report): ReadImprints {
  const { data, missing, unsound, raw } = readSingles(contentDir, IMPRINTS, report);
  for (const name of missing) data[name] = validate<unknown>(definitions[name], {}, '').data;
  return { imprints: data as Partial<Imprints>, unsound, raw };
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
