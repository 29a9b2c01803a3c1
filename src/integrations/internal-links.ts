import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { brokenLinks } from '../repository/links.ts';
import type { ReadContent } from '../repository/read.ts';
import { refuse } from './blocked-content.ts';
import { readPublishedSite } from './published-site.ts';

/** Fails the build where an editor's text leads to a page of the site that was not built. */
export function internalLinks(options: { read: () => ReadContent }): AstroIntegration {
  return {
    name: 'internal-links',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const broken = brokenLinks(options.read().content, readPublishedSite(fileURLToPath(dir)));
        if (broken.length > 0) refuse(broken, logger);
      },
    },
  };
}
