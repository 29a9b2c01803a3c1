import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import type { Page } from './html-page.ts';
import { total, weigh } from './weight.ts';

const site = siteOf({
  '/index.html': `
    <link rel="preload" as="font" href="/_astro/testo.woff2" crossorigin>
    <link rel="stylesheet" href="/_astro/a.css"> <link rel="stylesheet" media="print" href="/p.css">
    <script type="module" src="/_astro/a.js"></script> <script type="module">import "/_astro/c.js";</script>
    <img src="/_astro/a.C5iF_Z2up.webp" alt=""> <a href="/altra/">x</a>
    <style>@font-face { src: url(/_astro/corsivo.woff2) }</style> <svg><use href="/icone.svg#a"/></svg>`,
  '/altra/index.html': '',
  '/_astro/a.css': `@import "./b.css"; @font-face { src: url(testo.woff2) }`,
  '/_astro/b.css': '@font-face { src: url("/_astro/titoli.woff2") }',
  '/p.css': '',
  '/_astro/testo.woff2': 'x'.repeat(1000),
  '/_astro/titoli.woff2': 'x'.repeat(2000),
  '/_astro/corsivo.woff2': 'x'.repeat(500),
  '/_astro/a.js': 'import{b}from"./b.js";b();import("./tardi.js");',
  '/_astro/b.js': 'export const b=()=>{};',
  '/_astro/c.js': 'document.title;',
  '/_astro/tardi.js': 'console.log(1)',
  '/_astro/a.C5iF_Z2up.webp': 'x'.repeat(300),
  '/icone.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
});
const page = site.pages.find(({ address }) => address === '/') as Page;
const everything = weigh(site, page, ['html', 'style', 'script', 'font', 'image']);

test('counts what the page loads by itself, once, and nothing that comes later', () => {
  expect(everything.map(({ path }) => path).sort()).toEqual([
    '/',
    '/_astro/a.C5iF_Z2up.webp',
    '/_astro/a.css',
    '/_astro/a.js',
    '/_astro/b.css',
    '/_astro/b.js',
    '/_astro/c.js',
    '/_astro/corsivo.woff2',
    '/_astro/testo.woff2',
    '/_astro/titoli.woff2',
    '/icone.svg',
  ]);
});

test('takes fonts and images as they are and compresses the rest', () => {
  expect(total(weigh(site, page, ['font']))).toBe(3500);
  expect(total(everything)).toBeGreaterThan(3800);
  expect(total(everything)).toBeLessThan(5000);
});

test('weighs inline scripts where the page itself is not weighed', () => {
  const paths = weigh(site, page, ['script']).map(({ path }) => path);
  expect(paths.sort()).toEqual(['/_astro/a.js', '/_astro/b.js', '/_astro/c.js', 'inline']);
});
