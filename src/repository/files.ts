import { type Dirent, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Explanation } from '../model/explain.ts';
import { parseFile, type ParsedFile, UnreadableFile } from '../model/format.ts';
import { ID } from '../model/identifier.ts';
import type { Problem } from '../model/problem.ts';
import { leadsOutside, type Report, statusOf } from './folders.ts';

type Fault = Pick<Problem, 'rule' | 'message'>;

/**
 * Whether something in a folder of the content is a file to read; if it is not, it is reported.
 * @param folder name of the folder, from the content folder
 */
export function isReadableFile(
  contentDir: string,
  folder: string,
  item: Dirent,
  extension: 'md' | 'yml',
  report: Report,
): boolean {
  const file = `${folder}/${item.name}`;
  const fault = faultOf(contentDir, file, item, extension);
  if (fault !== undefined) report({ file, ...fault });
  return fault === undefined;
}

function faultOf(
  contentDir: string,
  file: string,
  item: Dirent,
  extension: string,
): Fault | undefined {
  const status = statusOf(contentDir, file);
  if (status === undefined) {
    return {
      rule: 'file-illeggibile',
      message: 'è un collegamento che non porta a nessun file: toglilo, o metti il file.',
    };
  }
  if (item.isSymbolicLink() && leadsOutside(contentDir, file)) {
    return {
      rule: 'fuori-dai-contenuti',
      message: 'è un collegamento a qualcosa che sta fuori dai contenuti: metti qui il file vero.',
    };
  }
  if (!status.isFile()) {
    return {
      rule: 'file-fuori-posto',
      message: 'qui stanno solo file, non cartelle: sposta o togli la cartella.',
    };
  }
  if (extname(file) !== `.${extension}`) {
    return {
      rule: 'file-fuori-posto',
      message: `il nome finisce in «${extname(file)}»: qui ci si aspetta «.${extension}». Rinomina il file o spostalo.`,
    };
  }
  if (!ID.test(item.name.slice(0, -extname(file).length))) {
    return {
      rule: 'nome-di-file',
      message:
        'il nome diventa un indirizzo del sito: usa solo lettere minuscole senza accenti, cifre e trattini.',
    };
  }
  return undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads and takes apart a file of the content; undefined if it cannot be read, which is reported. */
export function readFile(
  contentDir: string,
  file: string,
  extension: 'md' | 'yml',
  report: Report,
): ParsedFile | undefined {
  try {
    return parseFile(utf8.decode(readFileSync(join(contentDir, file))), extension);
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

/** An explanation of what is wrong in a file, as a problem of that file. */
export function explained(file: string, { rule, field, label, message }: Explanation) {
  return {
    rule,
    file,
    ...(field !== '' && { field }),
    ...(label !== undefined && { label }),
    message,
  };
}
