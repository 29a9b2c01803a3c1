import { existsSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { type BuiltSite, readBuiltSite } from './checks/built-site.ts';
import type {} from './provided.ts';
import { NETLIFY_TOML, type SiteBuild } from './site-builds.ts';

/** A site built for this run, ready for the checks. */
export interface SiteUnderTest {
  name: SiteBuild['name'];
  site: BuiltSite;
}

/** Both built sites, under the headers and redirects of production. */
export function sitesUnderTest(): SiteUnderTest[] {
  const rules = existsSync(NETLIFY_TOML) ? readFileSync(NETLIFY_TOML, 'utf8') : '';
  return inject('sites').map(({ name, dist, origin }) => ({
    name,
    site: readBuiltSite(dist, origin, rules),
  }));
}
