import type { AstroIntegration } from 'astro';

/** Says, in a build, that nobody said the public address of the site. */
export function siteAddress(options: { site: string; siteIsKnown: boolean }): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' || options.siteIsKnown) return;
        logger.warn(
          `SITE_URL non è detto: feed, calendari e anteprime porteranno a ${options.site}. Per pubblicare scrivi SITE_URL=https://…`,
        );
      },
    },
  };
}
