import { CONTENT_FILE } from '../model/cms-settings.ts';
import type { Content } from '../model/registry.ts';

/** The content as the site was last built from it; while developing, as it is in the folder. */
export async function publishedContent(): Promise<Content> {
  const response = await fetch(CONTENT_FILE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${CONTENT_FILE}: ${response.status}`);
  return (await response.json()) as Content;
}
