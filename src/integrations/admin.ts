import { cpSync, createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { CmsPlace } from '../model/cms-types.ts';
import type { CmsSettings, Territory } from '../model/cms-settings.ts';
import type { Entry, Settings } from '../model/registry.ts';
import { type ReadContent, readContent } from '../repository/read.ts';
import { type AdminBundle, adminBundle } from './admin-bundle.ts';
import { ADMIN, ADMIN_CONTENT, ADMIN_FILES, adminPage } from './admin-page.ts';

interface Options {
  contentDir: string;
  site: string;
  read: () => ReadContent;
  /** Where the CMS reads and writes. */
  backend: CmsPlace['backend'];
}

/** The CMS at `/admin/`, with its program: built with the site, and served while developing. */
export function admin(options: Options): AstroIntegration {
  let root = '';
  return {
    name: 'admin',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          answer(request, response, {
            settings: () => settingsOf(options, root),
            content: () => readContent(options.contentDir).content,
          }).then(
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
        const bundle = await adminBundle();
        publish(bundle, settingsOf(options, root), options.read().content, fileURLToPath(dir));
        logger.info(`${ADMIN} con ${basename(bundle.script)}`);
      },
    },
  };
}

function publish(
  bundle: AdminBundle,
  settings: CmsSettings,
  content: ReadContent['content'],
  dist: string,
): void {
  cpSync(bundle.folder, join(dist, ADMIN_FILES), {
    recursive: true,
    filter: (file) => !file.endsWith('manifest.json'),
  });
  mkdirSync(join(dist, ADMIN), { recursive: true });
  writeFileSync(join(dist, ADMIN, 'index.html'), adminPage(settings, bundle));
  writeFileSync(join(dist, ADMIN_CONTENT), JSON.stringify(content));
}

function settingsOf({ contentDir, site, read, backend }: Options, root: string): CmsSettings {
  const { luoghi, settings } = read().content;
  // The check of the content comes before, and blocks.
  if (settings.identita === undefined) throw new Error('impostazioni/identita.yml');
  return {
    siteName: settings.identita.nome,
    territory: territoryOf(settings.identita, luoghi),
    place: {
      backend,
      siteUrl: site,
      contentFolder: relative(root, contentDir).split(sep).join('/'),
    },
  };
}

function territoryOf(
  { territorio }: Settings['identita'],
  places: readonly Entry<'luoghi'>[],
): Territory {
  const { nome, centro, riquadro } = territorio;
  return {
    name: nome,
    centre: centro,
    box: { south: riquadro.sud, north: riquadro.nord, west: riquadro.ovest, east: riquadro.est },
    points: places.flatMap(({ data: { titolo, posizione } }) =>
      posizione?.precisione === 'esatta'
        ? [{ name: titolo, lat: posizione.lat, lon: posizione.lon }]
        : [],
    ),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** @returns whether the request was for the CMS. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, content }: { settings: () => CmsSettings; content: () => ReadContent['content'] },
): Promise<boolean> {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
  if (path === ADMIN) {
    const page = adminPage(settings(), await adminBundle());
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    return true;
  }
  if (path === ADMIN_CONTENT) {
    const now = JSON.stringify(content());
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(now);
    return true;
  }
  if (!path.startsWith(ADMIN_FILES)) return false;
  const { folder } = await adminBundle();
  const file = join(folder, basename(path));
  const type = TYPES[extname(file)];
  if (type === undefined || !existsSync(file) || !statSync(file).isFile()) return false;
  response.writeHead(200, { 'Content-Type': type });
  createReadStream(file).pipe(response);
  return true;
}
