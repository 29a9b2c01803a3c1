import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import type { Problem } from '../model/problem.ts';
import { collectionNames, IMPRINTS_FOLDER, SETTINGS_FOLDER } from '../model/registry.ts';
import { MAP_FOLDER } from './map-file.ts';

/** Takes a problem that blocks. */
export type Report = (problem: Omit<Problem, 'severity'>) => void;

const READ_FOLDERS: readonly string[] = [...collectionNames, SETTINGS_FOLDER, MEDIA_FOLDER];
const KNOWN_FOLDERS: readonly string[] = [...READ_FOLDERS, IMPRINTS_FOLDER, MAP_FOLDER];

/**
 * Reports what is wrong with the folders of a content repository, each thing once.
 * @returns the folders of which not everything can be known: what leads into one is not broken. A
 *   folder that is not there is one of them where another, unknown, may be it under a wrong name.
 */
export function checkFolders(contentDir: string, report: Report): Set<string> {
  const items = list(contentDir, '', report) ?? [];
  const names = items.map(({ name }) => name);
  const known = names.filter((name) => KNOWN_FOLDERS.includes(name));
  const unread = new Set(known.filter((name) => !isReadable(contentDir, name, report)));
  const unknown = items
    .filter(({ name }) => !KNOWN_FOLDERS.includes(name))
    .filter(({ name }) => statusOf(contentDir, name)?.isDirectory());
  const missing = READ_FOLDERS.filter((name) => !names.includes(name));
  for (const { name } of unknown) report(unknownFolder(name, missing));
  if (unknown.length > 0) for (const name of missing) unread.add(name);
  return unread;
}

/** What a path leads to, through links; undefined where it leads nowhere. */
export function statusOf(contentDir: string, path: string): Stats | undefined {
  try {
    return statSync(join(contentDir, path));
  } catch {
    return undefined;
  }
}

function isReadable(contentDir: string, name: string, report: Report): boolean {
  if (leadsOutside(contentDir, name)) {
    report({
      rule: 'fuori-dai-contenuti',
      file: `${name}/`,
      message:
        'è un collegamento a una cartella che sta fuori dai contenuti: metti qui la cartella vera.',
    });
    return false;
  }
  if (statusOf(contentDir, name) === undefined) {
    report({
      rule: 'cartella-illeggibile',
      file: `${name}/`,
      message: 'è un collegamento che non porta a nessuna cartella: metti qui la cartella vera.',
    });
    return false;
  }
  return list(contentDir, name, report) !== undefined;
}

function unknownFolder(name: string, missing: readonly string[]): Omit<Problem, 'severity'> {
  const renamed =
    missing.length === 0
      ? ''
      : ` Fra quelle attese non ci sono ${missing.join(', ')}: se è una di queste, ridalle il suo nome.`;
  return {
    rule: 'cartella-sconosciuta',
    file: `${name}/`,
    message: `la cartella «${name}» non è fra quelle dei contenuti e nessuno la leggerebbe.${renamed} Correggi il nome o togli la cartella; si può scrivere: ${KNOWN_FOLDERS.join(', ')}.`,
  };
}

/** Whether a path leads out of the content folder by a symbolic link; false where nothing is. */
export function leadsOutside(contentDir: string, path: string): boolean {
  try {
    const inside = relative(realpathSync(contentDir), realpathSync(join(contentDir, path)));
    return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  } catch {
    return false;
  }
}

/**
 * Visible items of a folder, by name; none if the folder is not there, undefined if it cannot be
 * read, which is reported.
 */
export function list(contentDir: string, folder: string, report: Report): Dirent[] | undefined {
  try {
    return readdirSync(join(contentDir, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return [];
    report({
      rule: 'cartella-illeggibile',
      file: `${folder || '.'}/`,
      message:
        code === 'ENOTDIR'
          ? 'è un file, ma qui ci si aspetta una cartella: spostalo, o dagli un altro nome.'
          : `il sistema non lascia leggere la cartella (${code}): controlla i permessi e che cosa c’è al suo posto.`,
    });
    return undefined;
  }
}
