import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import * as routes from '../routes.ts';
import {
  readFragment,
  searchFiles,
  type SearchRecord,
  type SearchRecords,
} from '../text/search/file.ts';
import { partWords } from '../text/search/words.ts';

/** The files of the search, by their address on the site. */
type SearchFiles = Map<string, Uint8Array>;

const FULL_TEXT = dirname(routes.fullText);

/** What the site uses of what Pagefind writes: not its own interfaces. */
const USED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.it\.pagefind|pagefind\..*|(?:index|fragment)\/.*)$/;

/** Makes the index of the full text, and the list of all that can be found, that goes with it. */
export async function indexRecords(source: string): Promise<SearchFiles> {
  const found = JSON.parse(source) as SearchRecords;
  const written = await fullTextFiles(found.records);
  const lists = searchFiles(found, namesByAddress(written));
  return new Map([
    ...written.map(({ path, content }) => [`${FULL_TEXT}/${path}`, content] as const),
    ...lists.map(
      (list, part) => [routes.searchPart(part + 1), Buffer.from(JSON.stringify(list))] as const,
    ),
  ]);
}

async function fullTextFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'it' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const { href, title, text } of records) {
      await index.addCustomRecord({
        url: href,
        language: 'it',
        content: partWords(text || title),
      });
    }
    const { files } = await index.getFiles();
    return files.filter(({ path }) => USED.test(path));
  } finally {
    // Its program, which would wait for other indexes.
    await close();
  }
}

/** Pagefind names a record by its content, in the name of the file that holds it. */
function namesByAddress(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (name === undefined) return [];
      return [[readFragment(gunzipSync(content).toString('utf8')).url, name] as const];
    }),
  );
}

/** Indexes what the site says: once it is built, and while developing whenever it has changed. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const files = filesOfServer(() => {
          const { port } = server.httpServer?.address() as AddressInfo;
          return `http://localhost:${port}`;
        });
        server.middlewares.use((request, response, next) => {
          answer(request, response, files).then(
            (answered) => {
              if (!answered) next();
            },
            (error: unknown) => {
              logger.error(String(error));
              next(error);
            },
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const records = join(dist, routes.searchRecords);
        const files = await indexRecords(readFileSync(records, 'utf8'));
        for (const [address, content] of files) {
          mkdirSync(dirname(join(dist, address)), { recursive: true });
          writeFileSync(join(dist, address), content);
        }
        rmSync(records);
        logger.info(`${files.size} file per la ricerca`);
      },
    },
  };
}

/** The files for what a development server says now; made anew only when it says something else. */
function filesOfServer(origin: () => string): (fresh: boolean) => Promise<SearchFiles> {
  let last: { source: string; files: Promise<SearchFiles> } | undefined;
  return async (fresh) => {
    if (last !== undefined && !fresh) return last.files;
    const source = await (await fetch(`${origin()}${routes.searchRecords}`)).text();
    if (last?.source !== source) last = { source, files: indexRecords(source) };
    return last.files;
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** @returns whether the request was for a file of the search. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: (fresh: boolean) => Promise<SearchFiles>,
): Promise<boolean> {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
  const isList = path.startsWith(routes.search) && path.endsWith('.json');
  if (!path.startsWith(`${FULL_TEXT}/`) && (!isList || path === routes.searchRecords)) return false;
  const content = (await files(path === routes.searchFile)).get(path);
  if (content === undefined) return false;
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  response.end(content);
  return true;
}
