import { createReadStream, cpSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { filesToPublish, fromMediaFolder, unusedMedia } from '../repository/media.ts';
import type { ReadContent } from '../repository/read.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.p7m': 'application/pkcs7-mime',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.csv': 'text/csv; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** Publishes the media files that entries lead to, at `/media/`; the same while developing. */
export function media(options: { contentDir: string; read: () => ReadContent }): AstroIntegration {
  const { contentDir, read } = options;
  return {
    name: 'media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveMedia(contentDir));
      },
      'astro:build:done': ({ dir, logger }) => {
        const { content } = read();
        const files = filesToPublish(contentDir, content);
        for (const file of files) {
          cpSync(
            join(contentDir, MEDIA_FOLDER, file),
            join(fileURLToPath(dir), MEDIA_FOLDER, file),
          );
        }
        logger.info(`${files.length} file pubblicati`);
        const unused = unusedMedia(contentDir, content);
        if (unused.length > 0) logger.warn(describeUnused(unused));
      },
    },
  };
}

export function describeUnused(files: readonly string[]): string {
  const list = files.map((file) => `${MEDIA_FOLDER}/${file}`).join(', ');
  return files.length === 1
    ? `${list}: nessuna scheda lo usa e non è pubblicato. Se non serve più, toglilo.`
    : `${files.length} file che nessuna scheda usa non sono pubblicati. Se non servono più, toglili: ${list}`;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers requests of `/media/` with files of the content's media folder, and of no other. */
function serveMedia(contentDir: string): Middleware {
  return (request, response, next) => {
    const file = mediaFile(contentDir, request.url ?? '');
    if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
      next();
      return;
    }
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.bytes,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  };
}

/** The media file a requested address leads to, of a kind the site publishes. */
export function mediaFile(
  contentDir: string,
  address: string,
): { path: string; type: string; bytes: number } | undefined {
  const pathname = URL.parse(address, 'http://localhost')?.pathname ?? '';
  if (!pathname.startsWith(`/${MEDIA_FOLDER}/`)) return undefined;
  const found = fromMediaFolder(contentDir, pathname);
  const type = CONTENT_TYPES[extname(found ?? '').toLowerCase()];
  if (found === undefined || type === undefined) return undefined;
  const path = join(contentDir, MEDIA_FOLDER, found);
  return { path, type, bytes: statSync(path).size };
}
