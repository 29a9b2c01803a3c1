import {
  SETTINGS_FOLDER,
  settingsFile,
  type SingletonName,
  singletons,
  type Settings,
} from '../model/registry.ts';
import type { Report } from './folders.ts';
import { readSingles, type ReadSingles } from './singles.ts';

/** The settings files as read. */
export interface ReadSettings extends Pick<ReadSingles<SingletonName>, 'unsound' | 'raw'> {
  /** Those that are valid. */
  settings: Partial<Settings>;
}

const SETTINGS = {
  folder: SETTINGS_FOLDER,
  definitions: singletons,
  sayStranger: (files: string) => `non è un file delle impostazioni: ci sono solo ${files}.`,
};

/** Reads the settings files and validates each by itself. Never throws. */
export function readSettings(contentDir: string, report: Report): ReadSettings {
  const { data, missing, unsound, raw } = readSingles(contentDir, SETTINGS, report);
  for (const name of missing) {
    report({
      rule: 'impostazione-mancante',
      file: settingsFile(name),
      message: `manca il file delle impostazioni «${singletons[name].label}»: crealo, anche copiandolo dal processo di esempio.`,
    });
  }
  return { settings: data as Partial<Settings>, unsound, raw };
}
