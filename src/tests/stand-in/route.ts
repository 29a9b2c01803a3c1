import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as the stand-ins read it. */
export interface Asked {
  method: string;
  /** Decoded, from where the stand-in begins. */
  path: string;
  query: URLSearchParams;
  /** From `Authorization: Bearer …`. */
  token: string | undefined;
  /** JSON or a form, as one object; empty without a body. */
  body: Record<string, unknown>;
}

/** An answer in JSON; without a value, an empty one. */
export interface Given {
  status: number;
  value?: unknown;
}

export const ok = (value: unknown, status = 200): Given => ({ status, value });

export async function readAsked(request: IncomingMessage, base: string): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = await text(request);
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.slice(base.length)),
    query: url.searchParams,
    token: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1],
    body: parse(body, request.headers['content-type'] ?? ''),
  };
}

function parse(body: string, type: string): Record<string, unknown> {
  if (body === '') return {};
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  return JSON.parse(body) as Record<string, unknown>;
}
