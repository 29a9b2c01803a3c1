import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file of `src/`. */
export interface SourceFile {
  /** Path under `src/`, with slashes. */
  path: string;
  content: string;
}

/** Every text file of `src/` but the fixtures, which are content. */
export function readSourceFiles(src: string): SourceFile[] {
  return globSync('**/*.{ts,js,mjs,astro,mdx,md,css,json,svg,html}', { cwd: src })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.startsWith('tests/fixtures/'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(src, path), 'utf8') }));
}

export function isTest({ path }: SourceFile): boolean {
  return path.endsWith('.test.ts');
}
