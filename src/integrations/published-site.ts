import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSite } from '../repository/links.ts';

/** What a folder publishes, read from its files. */
export function readPublishedSite(folder: string): PublishedSite {
  const fileOf = (path: string) => join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return {
    exists: (path) => existsSync(fileOf(path)),
    hasAnchor: (path, id) =>
      existsSync(fileOf(path)) && readFileSync(fileOf(path), 'utf8').includes(` id="${id}"`),
  };
}
