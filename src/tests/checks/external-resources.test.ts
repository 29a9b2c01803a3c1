import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkExternalResources } from './external-resources.ts';

test('finds everything that a browser would load from another host', () => {
  const elsewhere = 'https://altrove.it/a';
  const site = siteOf({
    '/index.html': `
      <link rel="stylesheet" href="${elsewhere}.css"> <link rel="preconnect" href="${elsewhere}">
      <script src="//altrove.it/a.js"></script> <img src="/a.webp" srcset="${elsewhere}.webp 2x">
      <iframe src="${elsewhere}"></iframe> <svg><use href="${elsewhere}.svg#b"/></svg>
      <style>p { background: url(${elsewhere}.png) }</style>`,
    '/_astro/a.css': `@import '${elsewhere}.css'; @font-face { src: url("${elsewhere}.woff2") }`,
    '/admin/index.html': `<script src="${elsewhere}.js"></script>`,
  });
  expect(checkExternalResources(site).map(({ where }) => where)).toEqual([
    '/admin/',
    ...Array.from({ length: 6 }, () => '/'),
    '/_astro/a.css',
    '/_astro/a.css',
    '/',
  ]);
});

test('accepts links to other sites and what is of this one', () => {
  const site = siteOf({
    '/index.html': `
      <a href="https://altrove.it/">x</a> <link rel="canonical" href="https://esempio.it/">
      <link rel="license" href="https://altrove.it/"> <script src="https://esempio.it/a.js"></script>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
    '/_astro/a.css': '@font-face { src: url(./a.woff2), url("data:font/woff2;base64,AA") }',
  });
  expect(checkExternalResources(site)).toEqual([]);
});
