import type { Content } from '../../model/registry.ts';
import { publishedContent } from '../published.ts';
import type { drawPage } from './draw.ts';

/** What a preview is drawn with. */
interface Tools {
  content: Content;
  drawPage: typeof drawPage;
}

let content: Promise<Content> | undefined;

/** Rejects where there is no network, and where the program is not the published one any more. */
export async function previewTools(): Promise<Tools> {
  content ??= publishedContent();
  try {
    const [published, drawing] = await Promise.all([content, import('./draw.ts')]);
    return { content: published, drawPage: drawing.drawPage };
  } catch (error) {
    content = undefined;
    throw error;
  }
}
