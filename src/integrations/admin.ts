import { cpSync, createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import {
  type CmsAccess,
  cmsAccess,
  localAccess,
  type OutsideSources,
  outsideSources,
} from '../model/cms-access.ts';
import type { CmsSettings, Territory } from '../model/cms-settings.ts';
import type { Entry, Settings } from '../model/registry.ts';
import type { SignIn } from '../model/sign-in.ts';
import { editedFolder } from '../repository/clone.ts';
import type { EditMode } from '../repository/environment.ts';
import { type ReadContent, readContent } from '../repository/read.ts';
import { type AdminBundle, adminBundle } from './admin-bundle.ts';
import * as routes from '../routes.ts';
import { ADMIN_CONTENT, ADMIN_FILES, adminPage } from './admin-page.ts';

interface Options {
  contentDir: string;
  site: string;
  read: () => ReadContent;
  /** Who lets editors in on the published site, and the branch they write on. */
  signIn: SignIn;
  branch: string;
  /** What a save does while developing. */
  editMode: EditMode;
}

/** The CMS at `/admin/`, with its program: built with the site, and served while developing. */
export function admin(options: Options): AstroIntegration {
  return {
    name: 'admin',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          answer(request, response, {
            page: async () =>
              pageAt(
                { ...options, site: addressOf(server) ?? options.site },
                localEntrance(options),
                await adminBundle(),
              ),
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
        const page = pageAt(options, siteEntrance(options), bundle);
        publish(bundle, page, options.read().content, fileURLToPath(dir));
        logger.info(`${routes.admin} con ${basename(bundle.script)}`);
      },
    },
  };
}

/** Where this very server answers: it is not always where it would by default. */
function addressOf({ resolvedUrls }: ViteDevServer): string | undefined {
  return resolvedUrls?.local[0]?.replace(/\/$/, '');
}

function publish(
  bundle: AdminBundle,
  page: string,
  content: ReadContent['content'],
  dist: string,
): void {
  cpSync(bundle.folder, join(dist, ADMIN_FILES), {
    recursive: true,
    filter: (file) => !file.endsWith('manifest.json'),
  });
  mkdirSync(join(dist, routes.admin), { recursive: true });
  writeFileSync(join(dist, routes.admin, 'index.html'), page);
  writeFileSync(join(dist, ADMIN_CONTENT), JSON.stringify(content));
}

interface Entrance {
  access: CmsAccess;
  outside: OutsideSources;
}

/** On the published site one enters as its profile says. */
function siteEntrance({ signIn, branch, read }: Options): Entrance {
  return {
    access: cmsAccess(signIn, { branch, review: isReviewed(read) }),
    outside: outsideSources(signIn),
  };
}

/** While developing one enters without an account, and the program speaks with this server alone. */
function localEntrance({ editMode, read }: Options): Entrance {
  return {
    access: localAccess({ commits: editMode === 'commit', review: isReviewed(read) }),
    outside: { connect: [], images: [] },
  };
}

function isReviewed(read: Options['read']): boolean {
  return read().content.settings.identita?.revisione ?? false;
}

function pageAt(options: Options, { access, outside }: Entrance, bundle: AdminBundle): string {
  return adminPage(settingsOf(options, access), bundle, outside);
}

function settingsOf({ contentDir, site, read }: Options, access: CmsAccess): CmsSettings {
  const { folder } = editedFolder(contentDir);
  return settingsFrom(read().content, { access, siteUrl: site, contentFolder: folder });
}

/**
 * What the program of the CMS is told, from the content and from where it runs.
 * @throws if the identity of the site cannot be read: the check of the content comes before, and blocks.
 */
export function settingsFrom(
  { luoghi, settings: { identita } }: ReadContent['content'],
  place: CmsSettings['place'],
): CmsSettings {
  if (identita === undefined) throw new Error('impostazioni/identita.yml');
  return { siteName: identita.nome, territory: territoryOf(identita, luoghi), place };
}

function territoryOf(
  { territorio }: Settings['identita'],
  places: readonly Entry<'luoghi'>[],
): Territory {
  const { nome, centro, riquadro, punti } = territorio;
  return {
    name: nome,
    centre: centro,
    box: { south: riquadro.sud, north: riquadro.nord, west: riquadro.ovest, east: riquadro.est },
    points: [
      ...places.flatMap(({ data: { titolo, posizione } }) =>
        posizione?.precisione === 'esatta'
          ? [{ name: titolo, lat: posizione.lat, lon: posizione.lon }]
          : [],
      ),
      ...punti
        .filter((punto) => places.every(({ data }) => data.titolo !== punto.nome))
        .map(({ nome: name, lat, lon }) => ({ name, lat, lon })),
    ],
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
  { page, content }: { page: () => Promise<string>; content: () => ReadContent['content'] },
): Promise<boolean> {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
  if (path === routes.admin) {
    const html = await page();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
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
