import { dropAbsent } from '../model/absent.ts';
import type { ContentFile } from '../model/integrity/index.ts';
import { validate } from '../model/validate.ts';
import { explained, readFile } from './files.ts';
import type { Report } from './folders.ts';

interface ReadSingle {
  /** What is written in it, valid or not. */
  raw: unknown;
  /** What it says, if it is valid. */
  data: unknown;
  /** The file, if it is not. */
  unsound: ContentFile | undefined;
}

/**
 * Reads and validates a file that is one of its kind; undefined if it cannot be read. All that is
 * wrong is reported.
 * @param file path from the content folder
 */
export function readSingle(
  contentDir: string,
  file: string,
  definition: Parameters<typeof validate>[0],
  report: Report,
): ReadSingle | undefined {
  const parsed = readFile(contentDir, file, 'yml', report);
  if (parsed === undefined) return undefined;
  const { fields } = definition;
  const { data, explanations } = validate<unknown>(definition, parsed.data, '');
  for (const explanation of explanations) report(explained(file, explanation));
  return {
    raw: parsed.data,
    data,
    unsound:
      data === undefined ? { file, fields, data: dropAbsent(parsed.data), body: '' } : undefined,
  };
}
