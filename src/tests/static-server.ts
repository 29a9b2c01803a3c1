import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { type LocalServer, serve } from './local-server.ts';
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

/**
 * Serves a built site with the headers and redirects of production: `netlify.toml` of the project
 * and `_redirects` of the site, where they exist.
 */
export function serveStatic(dist: string, netlifyToml: string): Promise<LocalServer> {
  return serve(staticSite(dist, netlifyToml));
}

/** What Netlify would answer. */
export function staticSite(dist: string, netlifyToml: string): RequestListener {
  const rules = readNetlifyRules(
    readIfPresent(netlifyToml),
    readIfPresent(join(dist, '_redirects')),
  );
  return (request, response) => {
    const path = pathOf(request.url);
    if (path === undefined) response.writeHead(400).end();
    else answer(dist, rules, path, response);
  };
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
