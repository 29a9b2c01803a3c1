import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { type BuiltSite, fileOfAddress } from './built-site.ts';
import { inlineScripts } from './content-security.ts';
import { elementsOf, type Page } from './html-page.ts';
import { internalAddress } from './links.ts';
import { referencesOf } from './references.ts';
import { styleFiles } from './style-sheet.ts';

/** A file that a page loads, in bytes as they travel. */
export interface LoadedFile {
  path: string;
  kind: Kind;
  bytes: number;
}

type Kind = 'html' | 'style' | 'script' | 'font' | 'image';

/** Formats that are compressed already: a server sends them as they are. */
const COMPRESSED = new Set(['.woff2', '.webp', '.avif', '.jpg', '.jpeg', '.png', '.gif', '.mp4']);

/**
 * Weighs what a page loads by itself on a first visit, the heaviest first: the page, style sheets
 * and the fonts they name (all of them, used or not), scripts and what these import at once, one
 * image for each place. What a script imports later, when somebody uses it, is not counted.
 * @param kinds what to weigh. Inline scripts and styles travel, and weigh, with the page; inline
 * scripts weigh by themselves when scripts are weighed without it.
 */
export function weigh(site: BuiltSite, page: Page, kinds: readonly Kind[]): LoadedFile[] {
  const loaders: Record<Exclude<Kind, 'html'>, () => string[]> = {
    style: () => styleSheets(site, page),
    script: () => scriptsOf(site, page),
    font: () => [...preloads(site, page, 'font'), ...fontsNamed(site, page)],
    image: () => imagesOf(site, page),
  };
  return kinds
    .flatMap((kind): LoadedFile[] => {
      if (kind === 'html') return [inlineFile(page.address, 'html', page.source)];
      const files = [...new Set(loaders[kind]())].map((path) => ({
        path,
        kind,
        bytes: travelling(site, path),
      }));
      return kind === 'script' && !kinds.includes('html')
        ? [...files, ...inlineScripts(page).map((code) => inlineFile('inline', 'script', code))]
        : files;
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** What a script that comes later weighs, with what it needs before it starts. */
export function weighModule(site: BuiltSite, path: string): LoadedFile[] {
  return modulesFrom(site, [path]).map((module) => ({
    path: module,
    kind: 'script',
    bytes: travelling(site, module),
  }));
}

export function total(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The parts of a weight, for messages. */
export function describeWeight(files: readonly LoadedFile[]): string {
  return files
    .map(({ path, kind, bytes }) => `    ${String(bytes).padStart(7)}  ${kind.padEnd(6)}  ${path}`)
    .join('\n');
}

function inlineFile(path: string, kind: Kind, content: string): LoadedFile {
  return { path, kind, bytes: compressed(Buffer.from(content)) };
}

function travelling(site: BuiltSite, path: string): number {
  const content = site.read(path);
  return COMPRESSED.has(extname(path)) ? content.length : compressed(content);
}

function compressed(content: Buffer): number {
  return content.length === 0 ? 0 : brotliCompressSync(content).length;
}

function styleSheets(site: BuiltSite, page: Page): string[] {
  const linked = elementsOf(page, 'link')
    .filter(
      ({ attributes }) => attributes['rel'] === 'stylesheet' && attributes['media'] !== 'print',
    )
    .flatMap(({ attributes }) => files(site, attributes['href'], page.address));
  const inline = elementsOf(page, 'style').flatMap(({ text }) =>
    styleFiles(site, text, page.address),
  );
  return withImported([...linked, ...inline.filter((path) => path.endsWith('.css'))], (path) =>
    namedBy(site, path).filter((imported) => imported.endsWith('.css')),
  );
}

function fontsNamed(site: BuiltSite, page: Page): string[] {
  return [
    ...styleSheets(site, page).flatMap((path) => namedBy(site, path)),
    ...elementsOf(page, 'style').flatMap(({ text }) => styleFiles(site, text, page.address)),
  ].filter((path) => path.endsWith('.woff2'));
}

function namedBy(site: BuiltSite, path: string): string[] {
  return styleFiles(site, site.read(path).toString('utf8'), path);
}

function scriptsOf(site: BuiltSite, page: Page): string[] {
  const written = elementsOf(page, 'script').flatMap(({ attributes }) =>
    files(site, attributes['src'], page.address),
  );
  const inline = inlineScripts(page).flatMap((code) => importsOf(site, page.address, code));
  const preloaded = elementsOf(page, 'link')
    .filter(({ attributes }) => attributes['rel'] === 'modulepreload')
    .flatMap(({ attributes }) => files(site, attributes['href'], page.address));
  return modulesFrom(site, [
    ...written,
    ...inline,
    ...preloaded,
    ...preloads(site, page, 'script'),
  ]);
}

function modulesFrom(site: BuiltSite, paths: string[]): string[] {
  return withImported(paths, (path) => importsOf(site, path, site.read(path).toString('utf8')));
}

/** Modules that a module needs before it starts. */
function importsOf(site: BuiltSite, from: string, code: string): string[] {
  const { statements } = ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
      ? files(site, moduleSpecifier.text, from)
      : [];
  });
}

function imagesOf(site: BuiltSite, page: Page): string[] {
  const eager = elementsOf(page, 'img').flatMap(({ attributes }) =>
    files(site, attributes['src'], page.address),
  );
  const drawings = referencesOf(page)
    .filter(({ element: { tag } }) => tag === 'use' || tag === 'image')
    .flatMap(({ address }) => files(site, address, page.address));
  return [...eager, ...drawings, ...preloads(site, page, 'image')];
}

function preloads(site: BuiltSite, page: Page, kind: string): string[] {
  return elementsOf(page, 'link')
    .filter(({ attributes }) => attributes['rel'] === 'preload' && attributes['as'] === kind)
    .flatMap(({ attributes }) => files(site, attributes['href'], page.address));
}

/** The file of this site at an address, if there is one. */
function files(site: BuiltSite, address: string | undefined, from: string): string[] {
  const target = address === undefined ? undefined : internalAddress(site, address, from);
  const file = target && fileOfAddress(target.path);
  return file !== undefined && site.files.has(file) && !file.endsWith('.html') ? [file] : [];
}

function withImported(start: string[], importedBy: (path: string) => string[]): string[] {
  const all = new Set(start);
  // A set that grows while it is walked: what is added is visited too.
  for (const path of all) for (const imported of importedBy(path)) all.add(imported);
  return [...all];
}
