import { expect, test } from 'vitest';
import { barePage, loadedFiles } from './html-tree.ts';

const page = `<!doctype html><html lang="it"><head>
  <meta http-equiv="content-security-policy" content="default-src 'self'">
  <title>Prova</title>
  <link rel="canonical" href="https://esempio.it/">
  <link rel="icon" href="/favicon.svg">
  <link rel="preload" as="font" href="/a.woff2" crossorigin>
  <link rel="stylesheet" href="/a.css">
  <style>@font-face { src: url("/a.woff2") format("woff2"), url(/b.woff2) }</style>
</head><body class="wide"><h1 style="color: red">Titolo</h1><img src="/a.webp" alt=""><svg></svg>
<p>Testo</p><script src="/a.js"></script></body></html>`;

test('a bare page keeps the words and loads nothing', () => {
  const bare = barePage(page);
  expect(loadedFiles(bare)).toEqual([]);
  expect(bare).toMatch(/<html lang="it">[\s\S]*<title>Prova<\/title>/);
  expect(bare).toMatch(/<body><h1>Titolo<\/h1>\s*<p>Testo<\/p>/);
  expect(bare).not.toMatch(/style|class|script|http-equiv/);
});

test('finds what a page loads, each file once', () => {
  expect(loadedFiles(page)).toEqual([
    { kind: 'image', address: '/favicon.svg' },
    { kind: 'font', address: '/a.woff2' },
    { kind: 'style', address: '/a.css' },
    { kind: 'font', address: '/b.woff2' },
    { kind: 'image', address: '/a.webp' },
    { kind: 'script', address: '/a.js' },
  ]);
});
