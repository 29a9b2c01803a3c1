import * as routes from '../routes.ts';
import { type CmsSettings, CONTENT_FILE, SETTINGS_ELEMENT } from '../model/cms-settings.ts';
import type { OutsideSources } from '../model/cms-access.ts';
import type { AdminBundle } from './admin-bundle.ts';

/** Files of the program of the CMS, and the published content that it looks into. */
export const ADMIN_FILES = `${routes.admin}programma/`;
export const ADMIN_CONTENT = `${routes.admin}${CONTENT_FILE}`;

/**
 * The page of the CMS: its settings and its program, nothing that a strict policy would stop.
 * @param outside with whom the program may speak: the host's headers cannot know, because it
 * depends on how editors sign in, and leave it to the page
 */
export function adminPage(
  settings: CmsSettings,
  { script, styles }: AdminBundle,
  outside: OutsideSources,
): string {
  return `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy(outside)}" />
    <meta name="robots" content="noindex, nofollow" />
    <title>Redazione · ${escapeHtml(settings.siteName)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
${styles.map((file) => `    <link rel="stylesheet" href="${ADMIN_FILES}${file}" />\n`).join('')}    <script type="application/json" id="${SETTINGS_ELEMENT}">${json(settings)}</script>
    <script type="module" src="${ADMIN_FILES}${script}"></script>
  </head>
  <body>
    <noscript>
      <p>
        Da questa pagina chi scrive cambia i contenuti del sito: è un programma, e funziona solo con
        JavaScript attivo. Il sito invece si legge anche senza: <a href="/">torna alla prima pagina</a>.
      </p>
    </noscript>
  </body>
</html>
`;
}

function policy({ connect, images }: OutsideSources): string {
  return [
    ["connect-src 'self' blob:", ...connect].join(' '),
    ["img-src 'self' blob: data:", ...images].join(' '),
  ].join('; ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** JSON that cannot end the element it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
