import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor, type NetlifyRules, readNetlifyRules, redirectFor } from './netlify-rules.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.yml': 'text/yaml; charset=utf-8',
};

/** A server that answers as Netlify would, until closed. */
export interface StaticServer {
  /** Address without a final slash, like `http://127.0.0.1:43210`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port of this machine alone, with the headers and redirects of
 * production: `netlify.toml` of the project and `_redirects` of the site, where they exist.
 */
export async function serveStatic(dist: string, netlifyToml: string): Promise<StaticServer> {
  const rules = readNetlifyRules(
    readIfPresent(netlifyToml),
    readIfPresent(join(dist, '_redirects')),
  );
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    if (path === undefined) response.writeHead(400).end();
    else answer(dist, rules, path, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

function answer(dist: string, rules: NetlifyRules, path: string, response: ServerResponse): void {
  const file = fileAt(dist, path);
  const redirect = redirectFor(rules, path, file !== undefined);
  if (redirect !== undefined && redirect.status !== 200) {
    response.writeHead(redirect.status, { location: encodeURI(redirect.to) }).end();
    return;
  }
  const wanted = redirect === undefined ? file : fileAt(dist, redirect.to);
  if (wanted === undefined && isFile(join(dist, path, 'index.html'))) {
    response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
    return;
  }
  const headers = headersFor(rules, path);
  if (wanted !== undefined) send(wanted, 200, headers, response);
  else if (isFile(join(dist, '404.html'))) send(join(dist, '404.html'), 404, headers, response);
  else response.writeHead(404, headers).end();
}

function send(
  file: string,
  status: number,
  headers: Record<string, string>,
  response: ServerResponse,
): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, ...headers });
  createReadStream(file).pipe(response);
}

function fileAt(dist: string, path: string): string | undefined {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  return isFile(file) ? file : undefined;
}

/** The decoded path of a request; absent if it leaves the folder or cannot be read. */
function pathOf(url = '/'): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') || path.split(/[\\/]/).includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function readIfPresent(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
