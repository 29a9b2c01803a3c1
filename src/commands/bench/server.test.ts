import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { serveSite } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('answers by HTTP/2, compressed, with the headers of the host', async () => {
  mkdirSync(join(folder, 'sessioni'));
  writeFileSync(join(folder, 'sessioni/index.html'), '<h1>Sessioni</h1>');
  writeFileSync(
    join(folder, 'netlify.toml'),
    '[[headers]]\nfor = "/*"\n[headers.values]\nX-Frame-Options = "DENY"\n',
  );
  const server = await serveSite(folder, join(folder, 'netlify.toml'));
  const found = await get(server.origin, '/sessioni/');
  expect(found.headers).toMatchObject({
    ':status': 200,
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'x-frame-options': 'DENY',
  });
  expect(brotliDecompressSync(found.body).toString()).toBe('<h1>Sessioni</h1>');
  expect((await get(server.origin, '/altro/')).headers[':status']).toBe(404);
  server.close();
});

async function get(origin: string, path: string) {
  const session = connect(origin, { rejectUnauthorized: false });
  const request = session.request({ ':path': path });
  const headers = await new Promise<Record<string, unknown>>((resolve) =>
    request.once('response', resolve),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  session.close();
  return { headers, body: Buffer.concat(chunks) };
}
