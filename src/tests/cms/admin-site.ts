import { readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { settingsFrom } from '../../integrations/admin.ts';
import { type AdminBundle, adminBundle } from '../../integrations/admin-bundle.ts';
import { ADMIN_CONTENT, ADMIN_FILES, adminPage } from '../../integrations/admin-page.ts';
import type { CmsAccess } from '../../model/cms-access.ts';
import type { KnownContent } from '../../model/integrity/index.ts';
import * as routes from '../../routes.ts';
import { headersFor, readNetlifyRules } from '../netlify-rules.ts';
import { NETLIFY_TOML, ROOT } from '../site-builds.ts';

interface Options {
  access: CmsAccess;
  /** Where the content stands in its repository. */
  contentFolder: string;
  /** What the site was last built from. */
  content: () => KnownContent;
}

/** The CMS under production's headers, alone: of the site around it there is only the logo. */
export async function adminSite(options: Options): Promise<RequestListener> {
  const bundle = await adminBundle();
  return (asked, answer) => {
    const path = new URL(asked.url ?? '/', 'http://localhost').pathname;
    const send = (type: string, body: Buffer | string) => sendAs(path, type, body, answer);
    if (path === routes.admin) send('html', pageOf(options, bundle));
    else if (path === ADMIN_CONTENT) send('json', JSON.stringify(options.content()));
    else if (path.startsWith(ADMIN_FILES)) {
      const file = basename(path);
      send(file.split('.').at(-1) ?? '', readFileSync(join(bundle.folder, file)));
    } else if (path === LOGO) send('svg', readFileSync(join(ROOT, 'public', LOGO)));
    else answer.writeHead(404).end();
  };
}

const LOGO = '/favicon.svg';

function pageOf({ access, contentFolder, content }: Options, bundle: AdminBundle): string {
  const place = { access, siteUrl: 'https://esempio.it', contentFolder };
  return adminPage(settingsFrom(content(), place), bundle, { connect: [], images: [] });
}

const rules = readNetlifyRules(readFileSync(NETLIFY_TOML, 'utf8'));

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

function sendAs(path: string, type: string, body: Buffer | string, answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': TYPES[type], ...headersFor(rules, path) }).end(body);
}
