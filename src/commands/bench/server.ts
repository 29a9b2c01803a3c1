import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'smol-toml';
import { makeCertificate } from './certificate.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Formats that brotli makes smaller; the others are compressed already. */
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml', '.wasm']);

interface HeaderRule {
  pattern: RegExp;
  values: Record<string, string>;
}

export interface SiteServer {
  /** Without a final slash. */
  origin: string;
  /** What a browser needs to trust it. */
  fingerprint: string;
  /** Pages that are in no file, by address. */
  extra: Map<string, string>;
  /** Compresses what is at an address, so that the first answer is as quick as the others. */
  prepare: (path: string) => void;
  close: () => void;
}

/**
 * Serves a built site, which may come later, to this machine alone, as the host does: by https and
 * HTTP/2, compressed with brotli, with the headers that `netlify.toml` gives.
 */
export async function serveSite(dist: string, netlifyToml: string): Promise<SiteServer> {
  const rules = readHeaderRules(netlifyToml);
  const extra = new Map<string, string>();
  const ready = new Map<string, Answer>();
  const answerAt = (path: string): Answer => {
    const answer = ready.get(path) ?? makeAnswer(find(dist, extra, path), headersFor(rules, path));
    ready.set(path, answer);
    return answer;
  };
  const { key, cert, fingerprint } = makeCertificate();
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    send(response, answerAt(decodeURI(new URL(request.url, 'http://localhost').pathname)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fingerprint,
    extra,
    prepare: answerAt,
    close: () => void server.close(),
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function makeAnswer({ file, content, status }: Found, headers: Record<string, string>): Answer {
  const type = extname(file);
  const compressed = COMPRESSIBLE.has(type);
  return {
    status,
    headers: {
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': TYPES[type] ?? 'application/octet-stream',
      ...(compressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
      ...headers,
    },
    body: compressed ? compress(content) : content,
  };
}

function send(response: Http2ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

interface Found {
  /** Where it is; its ending says what it is. */
  file: string;
  content: Buffer;
  status: number;
}

function find(dist: string, extra: ReadonlyMap<string, string>, path: string): Found {
  const page = extra.get(path);
  if (page !== undefined) {
    return { file: `${path}index.html`, content: Buffer.from(page), status: 200 };
  }
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  if (!path.includes('..') && existsSync(file) && statSync(file).isFile()) {
    return { file, content: readFileSync(file), status: 200 };
  }
  const missing = join(dist, '404.html');
  return {
    file: missing,
    content: existsSync(missing) ? readFileSync(missing) : Buffer.from(''),
    status: 404,
  };
}

/** As small as brotli makes it, as for a file compressed once and sent many times. */
export function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

function readHeaderRules(file: string): HeaderRule[] {
  if (!existsSync(file)) return [];
  const { headers = [] } = parse(readFileSync(file, 'utf8')) as {
    headers?: { for: string; values: Record<string, string> }[];
  };
  return headers.map(({ for: path, values }) => ({
    pattern: new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`),
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  }));
}

function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter(({ pattern }) => pattern.test(path));
  return Object.assign({}, ...fitting.map(({ values }) => values)) as Record<string, string>;
}
