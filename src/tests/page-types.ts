import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltSite } from './checks/built-site.ts';
import type { Page } from './checks/html-page.ts';
import { publicPages } from './checks/page-kind.ts';

/** A kind of page: one file of `src/pages`. */
export interface PageType {
  /** Address pattern as the file writes it, like `/sessioni/[id]/`. */
  pattern: string;
  address: RegExp;
}

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

/** Every kind of page the site has, the most specific first: nobody has to keep a list. */
export function readPageTypes(): PageType[] {
  return pageTypes(globSync('**/*.{astro,md,mdx}', { cwd: PAGES }).map(toSlashes));
}

/** @param files paths under `src/pages`, like `sessioni/[id].astro`. */
export function pageTypes(files: readonly string[]): PageType[] {
  return files
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')))
    .map(patternOf)
    .sort((a, b) => specificity(b).localeCompare(specificity(a)) || a.localeCompare(b))
    .map((pattern) => ({ pattern, address: addressExpression(pattern) }));
}

/** One page of each kind that a site has: the longest, where most can go wrong. */
export function samplePages(site: BuiltSite, types: readonly PageType[]): Map<string, Page> {
  const longestFirst = publicPages(site).toSorted((a, b) => b.source.length - a.source.length);
  const samples = new Map<string, Page>();
  for (const page of longestFirst) {
    const type = typeOf(page, types);
    if (type !== undefined && !samples.has(type.pattern)) samples.set(type.pattern, page);
  }
  return samples;
}

export function typeOf({ address }: Page, types: readonly PageType[]): PageType | undefined {
  return types.find((type) => type.address.test(address));
}

function patternOf(file: string): string {
  const path = file.replace(/\.\w+$/, '').replace(/(^|\/)index$/, '');
  if (path === '404') return '/404.html';
  return path === '' ? '/' : `/${path}/`;
}

/** Astro's order: a written segment wins over a parameter, a parameter over any number of them. */
function specificity(pattern: string): string {
  return pattern
    .split('/')
    .filter(Boolean)
    .map((segment) => (segment.includes('[...') ? '0' : segment.includes('[') ? '1' : '2'))
    .join('');
}

function addressExpression(pattern: string): RegExp {
  const source = pattern
    .split(/(\[[^\]]+\]\/?)/)
    .map((part) => {
      if (part.startsWith('[...')) return '(?:.+/)?';
      if (part.startsWith('[')) return part.endsWith('/') ? '[^/]+/' : '[^/]+';
      return RegExp.escape(part);
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}
