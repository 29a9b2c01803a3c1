import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isPlainObject } from '../model/absent.ts';
import type { EditedFolder } from '../repository/clone.ts';

/** Where a request wants a file moved. */
const NEW_PATH = 'newPath';

/** Names under which a request of the CMS speaks of files and folders, at any depth. */
const PATH_KEYS = new Set(['path', NEW_PATH, 'folder', 'mediaFolder']);
const PATH_LISTS = new Set(['paths']);

/** Every path that a request names, whatever it is asked to do with it. */
export function pathsIn(params: unknown): unknown[] {
  if (Array.isArray(params)) return params.flatMap(pathsIn);
  if (!isPlainObject(params)) return [];
  return Object.entries(params).flatMap(([key, value]): unknown[] => {
    if (PATH_KEYS.has(key)) return [value];
    if (PATH_LISTS.has(key)) return Array.isArray(value) ? value : [value];
    return pathsIn(value);
  });
}

/** Whether a request moves a file: the server would move all the others of its folder with it. */
export function movesFiles(params: unknown): boolean {
  if (Array.isArray(params)) return params.some(movesFiles);
  if (!isPlainObject(params)) return false;
  return NEW_PATH in params || Object.values(params).some(movesFiles);
}

/**
 * Whether a path is one of the content: below its folder, by name and also where symbolic links
 * lead, and not hidden (a content folder may hold a `.git`). What is not there yet may be.
 * @param path from the root of the edited folder
 */
export function isContentPath({ root, folder }: EditedFolder, path: unknown): boolean {
  if (typeof path !== 'string' || /[\0\\]/.test(path) || isAbsolute(path)) return false;
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) return false;
  const content = join(root, folder);
  return isInside(content, join(root, ...parts)) && isInside(content, realPath(root, parts));
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Where a path leads: the real place of the deepest part that is there, and the rest as written. */
function realPath(root: string, parts: readonly string[]): string {
  const path = join(root, ...parts);
  let there = path;
  while (!isThere(there)) there = dirname(there);
  try {
    return join(realpathSync(there), relative(there, path));
  } catch {
    // A link that leads nowhere: a file written through it would be made there.
    return dirname(root);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
