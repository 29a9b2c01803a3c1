import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalServer } from './local-server.ts';
import { serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
let server: LocalServer;

beforeAll(async () => {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'città'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), 'home');
  writeFileSync(join(dist, '404.html'), 'not here');
  writeFileSync(join(dist, 'città', 'index.html'), 'town');
  writeFileSync(join(dist, 'novita.xml'), '<rss/>');
  writeFileSync(join(dist, '_redirects'), '/prima/* /:splat 302\n');
  writeFileSync(join(folder, 'secret'), 'secret');
  const toml = join(folder, 'netlify.toml');
  writeFileSync(toml, '[[headers]]\nfor = "/*"\n[headers.values]\nX-Test = "yes"\n');
  server = await serveStatic(dist, toml);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });

test('serves the index of a folder with its type and the headers of production', async () => {
  const response = await get('/');
  expect(await response.text()).toBe('home');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-test')).toBe('yes');
});

test('serves files by their type and decodes addresses', async () => {
  expect((await get('/novita.xml')).headers.get('content-type')).toBe('application/xml');
  expect(await (await get('/citt%C3%A0/')).text()).toBe('town');
});

test('adds the missing slash, follows redirects, and answers 404 with the page for it', async () => {
  expect((await get('/citt%C3%A0')).headers.get('location')).toBe('/citt%C3%A0/');
  expect((await get('/prima/novita.xml')).status).toBe(302);
  const missing = await get('/nothing/');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toBe('not here');
});

test('never leaves the folder', async () => {
  for (const path of ['/..%2fsecret', '/%2e%2e%2fsecret', '/%']) {
    expect((await get(path)).status).not.toBe(200);
  }
});
