import { dropAbsent } from '../model/absent.ts';
import type { ContentFile } from '../model/integrity/index.ts';
import { validate } from '../model/validate.ts';
import { explained, isReadableFile, readFile } from './files.ts';
import { list, type Report } from './folders.ts';

type Definition = Parameters<typeof validate>[0];

/** A folder that has one file of each kind. */
interface SinglesFolder<Name extends string> {
  folder: string;
  definitions: Readonly<Record<Name, Definition>>;
  /** What to say of a file that is none of them, from the names of those that are. */
  sayStranger: (files: string) => string;
}

/** The files of such a folder as read. */
export interface ReadSingles<Name extends string> {
  /** What the valid ones say. */
  data: Partial<Record<Name, unknown>>;
  /** Those that are not there. */
  missing: Name[];
  unsound: ContentFile[];
  /** What is written in each, valid or not; absent where it cannot be read. */
  raw: Partial<Record<Name, unknown>>;
}

/** Reads the files of such a folder and validates each by itself. Never throws. */
export function readSingles<Name extends string>(
  contentDir: string,
  { folder, definitions, sayStranger }: SinglesFolder<Name>,
  report: Report,
): ReadSingles<Name> {
  const names = Object.keys(definitions) as Name[];
  const items = list(contentDir, folder, report) ?? [];
  const read: ReadSingles<Name> = { data: {}, missing: [], unsound: [], raw: {} };
  for (const name of names) {
    const item = items.find((found) => found.name === `${name}.yml`);
    if (item === undefined) {
      read.missing.push(name);
      continue;
    }
    if (!isReadableFile(contentDir, folder, item, 'yml', report)) continue;
    const file = `${folder}/${name}.yml`;
    const parsed = readFile(contentDir, file, 'yml', report);
    if (parsed === undefined) continue;
    read.raw[name] = parsed.data;
    const { data, explanations } = validate<unknown>(definitions[name], parsed.data, '');
    for (const explanation of explanations) report(explained(file, explanation));
    const { fields } = definitions[name];
    if (data !== undefined) read.data[name] = data;
    else read.unsound.push({ file, fields, data: dropAbsent(parsed.data), body: '' });
  }
  const files = names.map((name) => `${name}.yml`);
  for (const { name } of items.filter((item) => !files.includes(item.name))) {
    const message = sayStranger(files.join(', '));
    report({ rule: 'file-fuori-posto', file: `${folder}/${name}`, message });
  }
  return read;
}
