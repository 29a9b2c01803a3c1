import type { DecapCmsCore } from 'decap-cms-core';
import { formatName } from '../model/cms-config.ts';
import type { Fields } from '../model/field.ts';
import { foldFields, unfoldFields } from '../model/folds.ts';
import { parseFile, serialiseFile, UnreadableFile } from '../model/format.ts';
import {
  collectionNames,
  collections,
  SETTINGS_FOLDER,
  singletonNames,
  singletons,
} from '../model/registry.ts';

/** Key under which an unreadable file reaches the form: nothing is saved over it. */
export const UNREADABLE = 'file_illeggibile';

/** Decap swallows what a format throws, and would save the empty form over the file. */
function read(text: string, extension: 'md' | 'yml', fields: Fields): Record<string, unknown> {
  try {
    const { data, body } = parseFile(text, extension);
    return {
      ...foldFields(fields, data as Record<string, unknown>),
      ...(body !== '' && { body }),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return { [UNREADABLE]: error.message };
    throw error;
  }
}

/** Files are written in the canonical form of the model, one format for each collection. */
export function registerFormats(CMS: typeof DecapCmsCore): void {
  for (const name of collectionNames) {
    const { fields, extension } = collections[name];
    CMS.registerCustomFormat(formatName(name, extension), extension, {
      fromFile: (text) => read(text, extension, fields),
      toFile: ({ body, ...data }) =>
        serialiseFile(
          fields,
          { data: unfoldFields(fields, data), body: typeof body === 'string' ? body : '' },
          extension,
        ),
    });
  }
  CMS.registerCustomFormat(formatName(SETTINGS_FOLDER, 'yml'), 'yml', {
    fromFile: (text) => readSettings(text),
    toFile: (form) => {
      const fields = settingsFields(form);
      return serialiseFile(fields, { data: unfoldFields(fields, form), body: '' }, 'yml');
    },
  });
}

function readSettings(text: string): Record<string, unknown> {
  const flat = read(text, 'yml', {});
  return UNREADABLE in flat ? flat : foldFields(settingsFields(flat), flat);
}

/** Decap does not tell a format which file it is about: its keys do. */
function settingsFields(data: Record<string, unknown>): Fields {
  const known = singletonNames.find((name) => {
    const { fields } = singletons[name];
    return Object.keys(unfoldFields(fields, data)).every((key) => key in fields);
  });
  if (known === undefined) throw new Error(`No settings file has ${Object.keys(data).join(', ')}.`);
  return singletons[known].fields;
}
