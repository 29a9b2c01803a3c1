import type { SiteBuild } from './site-builds.ts';

/** A built site as a test receives it. */
export type ProvidedSite = Pick<SiteBuild, 'name' | 'dist' | 'origin'>;

/** A page to open in the browser. */
export interface SamplePage {
  site: SiteBuild['name'];
  /** Its kind, like `/sessioni/[id]/`. */
  type: string;
  /** Its path on the site. */
  address: string;
  /** Where it is served now, under the headers of production. */
  url: string;
}

/** What a browser test needs. */
export interface ProvidedBrowser {
  /** Where the one browser of the run listens. */
  endpoint: string;
  /** The longest page of each kind, of both sites. */
  samples: readonly SamplePage[];
}

declare module 'vitest' {
  /** Values that `global-setup.ts` provides and tests take with `inject`. */
  interface ProvidedContext {
    sites: readonly ProvidedSite[];
    browser: ProvidedBrowser;
  }
}
