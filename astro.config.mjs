import { createHash } from 'node:crypto';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { admin } from './src/integrations/admin.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { internalLinks } from './src/integrations/internal-links.ts';
import { localEditing } from './src/integrations/local-editing.ts';
import { mapFile } from './src/integrations/map-file.ts';
import { media } from './src/integrations/media.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { markdownOptions } from './src/markdown/plugins.ts';
import { readEnvironment } from './src/repository/environment.ts';
import { readOnce } from './src/repository/read.ts';

const { contentDir, site, siteIsKnown, now, editMode, signIn, branch } = readEnvironment(
  process.env,
  process.cwd(),
);
const read = readOnce(contentDir);
const contentKey = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // One cache per content folder: entries of two towns may have the same names.
  cacheDir: `./node_modules/.astro/${contentKey}`,
  image: { layout: 'constrained' },
  security: {
    csp: {
      // What pages may load besides what Astro writes itself; Netlify's headers say the rest.
      directives: [
        "default-src 'none'",
        // The stamps of the style sheet are small enough to be written in it.
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  fonts: [
    {
      name: 'Fraunces',
      cssVariable: '--font-fraunces',
      provider: fontProviders.local(),
      options: {
        variants: [
          { src: ['./src/assets/fonts/fraunces.woff2'], weight: '400 700', style: 'normal' },
        ],
      },
      fallbacks: ['Georgia', 'serif'],
    },
    {
      name: 'Atkinson Hyperlegible Next',
      cssVariable: '--font-atkinson',
      provider: fontProviders.local(),
      options: {
        variants: [
          { src: ['./src/assets/fonts/atkinson.woff2'], weight: '400 700', style: 'normal' },
        ],
      },
      fallbacks: ['sans-serif'],
    },
  ],
  // Pages written while others are drawn: no page waits for anything but the disk.
  build: { inlineStylesheets: 'always', concurrency: 24 },
  markdown: {
    syntaxHighlight: false,
    processor: satteri(markdownOptions),
  },
  integrations: [
    siteAddress({ site, siteIsKnown }),
    contentCheck({ contentDir, now, read }),
    mdx(),
    media({ contentDir, read }),
    mapFile({ contentDir }),
    redirects({ read }),
    searchIndex(),
    internalLinks({ read }),
    localEditing({ contentDir, mode: editMode }),
    admin({ contentDir, site, read, signIn, branch, editMode }),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Scripts, and the band between the parts of every page, are files, which a browser keeps from
    // page to page; stamps are small enough to be inline.
    build: { assetsInlineLimit: (file) => (/\.js$|\/band\.svg$/.test(file) ? false : undefined) },
    // Not the names of the environment variables: Astro would put their raw values in place of these.
    define: {
      'import.meta.env.CONTENT_PATH': JSON.stringify(contentDir),
      'import.meta.env.CONTENT_URL': JSON.stringify(pathToFileURL(`${contentDir}/`).href),
      'import.meta.env.BUILD_INSTANT': JSON.stringify(now.toISOString()),
    },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
