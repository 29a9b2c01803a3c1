import { cpSync, createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapFile as findMapFile } from '../repository/map-file.ts';
import { mapFile as ADDRESS } from '../routes.ts';

/** Publishes the file with the streets of the territory, if the content has one; the same while developing. */
export function mapFile({ contentDir }: { contentDir: string }): AstroIntegration {
  return {
    name: 'map-file',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(ADDRESS, (request, response, next) => {
          const file = findMapFile(contentDir);
          if (file === undefined) next();
          else sendPart(file, request, response);
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const file = findMapFile(contentDir);
        if (file === undefined) return;
        cpSync(file, join(fileURLToPath(dir), ADDRESS));
        logger.info(`mappa con le strade: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
      },
    },
  };
}

/** Answers with the bytes that are asked for: browsers never ask for all of them. */
function sendPart(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from);
  const end = Math.min(to === '' ? size - 1 : Number(to), size - 1);
  if (from === '' || start > end) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(206, {
    'Content-Type': 'application/vnd.pmtiles',
    'Content-Range': `bytes ${start}-${end}/${size}`,
    'Content-Length': end - start + 1,
    'Cache-Control': 'no-store',
  });
  createReadStream(file, { start, end }).pipe(response);
}
