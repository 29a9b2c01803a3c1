import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as routes from '../../routes.ts';
import { RESERVED_COMMITMENTS, RESERVED_PAGES } from './identifiers.ts';

/** Routes of editors' pages and uploads, and parts of a page: none has a name of its own. */
const NAMELESS = new Set(['page', 'media', 'anchor', 'section']);

// A file with an ending of its own, like a feed, takes nothing from a page of the same name.
const firstSteps = Object.entries(routes)
  .filter(([name]) => !NAMELESS.has(name))
  .map(([, route]) => (typeof route === 'string' ? route : route('prova', 'json')))
  .map((address) => /^\/([^/#.]+)(?:\/|\.html$)/.exec(address)?.[1] ?? '')
  .filter(Boolean);

const pages = readdirSync(new URL('../../pages/', import.meta.url))
  .filter((name) => name.endsWith('.astro') || !name.includes('.'))
  .map((name) => name.replace('.astro', ''))
  .filter((name) => name !== 'index' && !name.startsWith('['));

it('keeps every address of the ways to look at the commitments', () => {
  const ways = readdirSync(new URL('../../pages/impegni/', import.meta.url))
    .map((name) => name.replace('.astro', ''))
    .filter((name) => name !== 'index' && !name.startsWith('['));
  expect(ways).toContain('mesi');
  expect([...RESERVED_COMMITMENTS].sort()).toEqual(ways.sort());
});

it('keeps every top-level address of the site', () => {
  expect(firstSteps).toEqual(expect.arrayContaining(['404', 'anteprime', 'patti', 'percorso']));
  expect(pages).toContain('glossario');
  expect([...firstSteps, ...pages].filter((name) => !RESERVED_PAGES.has(name))).toEqual([]);
});
