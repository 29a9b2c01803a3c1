import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './report.ts';
import { buildSite, PROJECT } from './workshop.ts';

/** A page to measure. */
export interface SitePage {
  name: string;
  path: string;
  html: string;
}

/** The site of the content as it is (or of `CONTENT_DIR`), built for an address. */
export async function buildRealSite(dist: string, origin: string): Promise<void> {
  progress('building the site of the real content');
  await buildSite(PROJECT, dist, { SITE_URL: origin });
}

/** One page of every kind that matters: of those with many, the longest. */
export function typicalPages(dist: string): SitePage[] {
  const kinds: [name: string, path: string | undefined][] = [
    ['home', '/'],
    ['a session', longest(dist, 'sessioni')],
    ['a question', longest(dist, 'domande')],
    ['a place', longest(dist, 'luoghi')],
    ['the pact', '/patto/'],
    ['commitments', '/impegni/'],
  ];
  return kinds.flatMap(([name, path]) => {
    const file = path === undefined ? '' : fileOf(dist, path);
    if (path === undefined || !existsSync(file)) {
      progress(`this content has no page for “${name}”`);
      return [];
    }
    return [{ name, path, html: readFileSync(file, 'utf8') }];
  });
}

/** Address of the longest page in a folder; undefined if there is none. */
export function longest(dist: string, folder: string): string | undefined {
  if (!existsSync(join(dist, folder))) return undefined;
  const pages = readdirSync(join(dist, folder), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => `/${folder}/${name}/`)
    .map((path) => ({ path, size: readFileSync(fileOf(dist, path)).length }));
  return pages.sort((a, b) => b.size - a.size)[0]?.path;
}

export function fileOf(dist: string, path: string): string {
  return join(dist, path.endsWith('/') ? `${path}index.html` : path);
}
