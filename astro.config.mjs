import { createHash } from 'node:crypto';
import process from 'node:process';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { readEnvironment } from './src/repository/environment.ts';

const { contentDir, site, now } = readEnvironment(process.env, process.cwd());
const contentKey = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // One cache per content folder: entries of two towns may have the same names.
  cacheDir: `./node_modules/.astro/${contentKey}`,
  image: { layout: 'constrained' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {
        gfm: { footnotes: { label: 'Note', backLabel: 'Torna al testo, nota {reference}' } },
      },
    }),
  },
  integrations: [contentCheck({ contentDir, now }), mdx()],
  vite: {
    plugins: [tailwindcss()],
    define: { 'import.meta.env.CONTENT_DIR': JSON.stringify(contentDir) },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
