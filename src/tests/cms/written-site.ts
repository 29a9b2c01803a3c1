import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltSite, readBuiltSite } from '../checks/built-site.ts';
import { buildSite, fixtureBuild, OUT } from '../site-builds.ts';

/** Always the same folders: Astro keeps what it measured of pictures by the path of their content. */
const FOLDER = join(OUT, 'written');

/**
 * The site that would be published from a folder of content, at the instant of the fixture.
 * @throws with all that the build printed, if it fails.
 */
export async function siteFrom(written: string): Promise<BuiltSite> {
  const content = join(FOLDER, 'content');
  const dist = join(FOLDER, 'dist');
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(written, content, { recursive: true });
  const variables = { ...fixtureBuild.variables, CONTENT_DIR: content };
  await buildSite({ ...fixtureBuild, dist, variables });
  return readBuiltSite(dist, fixtureBuild.origin, '');
}
