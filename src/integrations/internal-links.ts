import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { brokenLinks } from '../repository/links.ts';
import type { ReadContent } from '../repository/read.ts';
import { refuse } from './blocked-content.ts';
import { planRedirects } from './redirects.ts';
import { readPublishedSite } from './published-site.ts';

/** Fails the build where an editor's text leads to a page of the site that was not built. */
export function internalLinks(options: { read: () => ReadContent }): AstroIntegration {
  let origin = '';
  return {
    name: 'internal-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = config.site ?? '';
      },
      'astro:build:done': ({ dir, logger }) => {
        const read = options.read();
        const site = readPublishedSite(fileURLToPath(dir));
        const redirects = planRedirects(site, [...read.ids.collections.patti]);
        const redirectOf = (path: string) => redirects.find(({ from }) => from === path)?.to;
        const broken = brokenLinks(read, { ...site, origin, redirectOf });
        if (broken.length > 0) refuse(broken, logger);
      },
    },
  };
}
