import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as routes from '../../routes.ts';
import { RESERVED_COMMITMENTS, RESERVED_PAGES, RESERVED_PLACES } from './identifiers.ts';

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

it.for([
  ['impegni', RESERVED_COMMITMENTS, 'mesi'],
  ['luoghi', RESERVED_PLACES, 'proporre'],
] as const)('keeps every address of the site under %s', ([folder, reserved, example]) => {
  const own = readdirSync(new URL(`../../pages/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.astro') || !name.includes('.'))
    .map((name) => name.replace('.astro', ''))
    .filter((name) => name !== 'index' && !name.startsWith('['));
  expect(own).toContain(example);
  expect([...reserved].sort()).toEqual(own.sort());
});

it('keeps every top-level address of the site', () => {
  expect(firstSteps).toEqual(expect.arrayContaining(['404', 'anteprime', 'patti', 'percorso']));
  expect(pages).toContain('glossario');
  expect([...firstSteps, ...pages].filter((name) => !RESERVED_PAGES.has(name))).toEqual([]);
});
