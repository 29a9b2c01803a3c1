import type { ContentFile } from '../model/integrity/index.ts';
import {
  SETTINGS_FOLDER,
  settingsFile,
  type SingletonName,
  singletonNames,
  singletons,
  type Settings,
} from '../model/registry.ts';
import { isReadableFile } from './files.ts';
import { list, type Report } from './folders.ts';
import { readSingle } from './single.ts';

/** The settings files as read. */
export interface ReadSettings {
  /** Those that are valid. */
  settings: Partial<Settings>;
  unsound: ContentFile[];
  /** What is written in each, valid or not; absent where it cannot be read. */
  raw: Partial<Record<SingletonName, unknown>>;
}

/** Reads the settings files and validates each by itself. Never throws. */
export function readSettings(contentDir: string, report: Report): ReadSettings {
  const items = list(contentDir, SETTINGS_FOLDER, report) ?? [];
  const read: ReadSettings = { settings: {}, unsound: [], raw: {} };
  for (const name of singletonNames) {
    const file = settingsFile(name);
    const item = items.find((found) => found.name === `${name}.yml`);
    if (item === undefined) {
      report({
        rule: 'impostazione-mancante',
        file,
        message: `manca il file delle impostazioni «${singletons[name].label}»: crealo, anche copiandolo dal processo di esempio.`,
      });
    } else if (isReadableFile(contentDir, SETTINGS_FOLDER, item, 'yml', report)) {
      readOne(contentDir, name, read, report);
    }
  }
  const names = singletonNames.map((name) => `${name}.yml`);
  for (const { name } of items.filter((item) => !names.includes(item.name))) {
    report({
      rule: 'file-fuori-posto',
      file: `${SETTINGS_FOLDER}/${name}`,
      message: `non è un file delle impostazioni: ci sono solo ${names.join(', ')}.`,
    });
  }
  return read;
}

function readOne(
  contentDir: string,
  name: SingletonName,
  { settings, unsound, raw }: ReadSettings,
  report: Report,
): void {
  const read = readSingle(contentDir, settingsFile(name), singletons[name], report);
  if (read === undefined) return;
  raw[name] = read.raw;
  if (read.data !== undefined) Object.assign(settings, { [name]: read.data });
  if (read.unsound !== undefined) unsound.push(read.unsound);
}
