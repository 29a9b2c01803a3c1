import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { readBuiltSite } from './checks/built-site.ts';
import { readPageTypes, samplePages } from './page-types.ts';
import type { SamplePage } from './provided.ts';
import { buildSite, NETLIFY_TOML, type SiteBuild, siteBuilds } from './site-builds.ts';
import { serveStatic } from './static-server.ts';

/** Once per run, only what the chosen projects need: both sites, two servers, one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chosen = new Set(project.vitest.projects.map(({ name }) => name));
  const closers: (() => Promise<void>)[] = [];
  if (chosen.has('site') || chosen.has('browser')) {
    for (const build of siteBuilds) await buildSite(build);
    project.provide(
      'sites',
      siteBuilds.map(({ name, dist, origin }) => ({ name, dist, origin })),
    );
  }
  if (chosen.has('browser')) {
    const browser = await startBrowser();
    closers.push(() => browser.close());
    const samples: SamplePage[] = [];
    for (const build of siteBuilds) {
      const server = await serveStatic(build.dist, NETLIFY_TOML);
      closers.push(() => server.close());
      samples.push(...samplesOf(build, server.origin));
    }
    project.provide('browser', { endpoint: browser.wsEndpoint(), samples });
  }
  return async () => void (await Promise.all(closers.map((close) => close())));
}

function samplesOf({ name, dist, origin }: SiteBuild, served: string): SamplePage[] {
  const samples = samplePages(readBuiltSite(dist, origin, ''), readPageTypes());
  return [...samples].map(([type, { address }]) => ({
    site: name,
    type,
    address,
    url: `${served}${address}`,
  }));
}
