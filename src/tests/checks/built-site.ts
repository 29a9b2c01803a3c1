import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type NetlifyRules, readNetlifyRules } from '../netlify-rules.ts';
import { type Page, parsePage } from './html-page.ts';

/** A built site as the checks see it. */
export interface BuiltSite {
  /** Public address without a final slash. */
  origin: string;
  /** Paths of all its files, like `/sessioni/index.html`. */
  files: ReadonlySet<string>;
  pages: readonly Page[];
  rules: NetlifyRules;
  read(path: string): Buffer;
}

/** Reads a folder made by `astro build`. */
export function readBuiltSite(dist: string, origin: string, netlifyToml: string): BuiltSite {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(dist.length).split(sep).join('/'));
  return assemble(origin, netlifyToml, paths, (path) => readFileSync(join(dist, path)));
}

/** A small site written in a test: paths and what is in them. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  netlifyToml = '',
  origin = 'https://esempio.it',
): BuiltSite {
  return assemble(origin, netlifyToml, Object.keys(files), (path) =>
    Buffer.from(files[path] ?? ''),
  );
}

/** The file that answers at an address: `/sessioni/` → `/sessioni/index.html`. */
export function fileOfAddress(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

function addressOfFile(path: string): string {
  return path.replace(/\/index\.html$/, '/');
}

function assemble(
  origin: string,
  netlifyToml: string,
  paths: string[],
  read: (path: string) => Buffer,
): BuiltSite {
  const files = new Set(paths);
  return {
    origin,
    files,
    read,
    rules: readNetlifyRules(
      netlifyToml,
      files.has('/_redirects') ? read('/_redirects').toString('utf8') : '',
    ),
    pages: paths
      .filter((path) => path.endsWith('.html'))
      .sort()
      .map((path) => parsePage(addressOfFile(path), read(path).toString('utf8'))),
  };
}
