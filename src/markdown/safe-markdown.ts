import { defineMdastPlugin } from 'satteri';
import { media } from '../routes.ts';

const isMedia = (address: string) => address.startsWith('../media/');

/** A definition may serve an image, which Astro finds by its relative address. */
const isDocument = (address: string) =>
  isMedia(address) && !/\.(?:jpe?g|png|webp|avif)$/i.test(address);

const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[./#?][^]*$)/i;

/** Bodies shown in a card, under its third-level title. */
const IN_CARDS = new Set(['emersi', 'azioni', 'attesi', 'percorso', 'linee']);
/** Texts that are the whole page, under its first-level title; `guide` is our own, for editors. */
const WHOLE_PAGES = new Set(['pagine', 'guide']);

/** How many levels an editor's headings go down, so that they stand under the title around them. */
function headingShift(file: URL | undefined): number {
  const folder = file?.pathname.split('/').at(-2) ?? '';
  if (WHOLE_PAGES.has(folder)) return 0;
  return IN_CARDS.has(folder) ? 2 : 1;
}

/**
 * A second wall behind the check of the content: raw HTML is dropped, and an address of another
 * scheme leads nowhere. `../media/` files are published at `/media/`; images stay relative, for
 * Astro to optimise.
 */
export const safeMarkdown = defineMdastPlugin({
  name: 'safe-markdown',
  html(node, context) {
    context.removeNode(node);
  },
  link(node, context) {
    if (!SAFE.test(node.url)) context.setProperty(node, 'url', '#');
    else if (isMedia(node.url)) context.setProperty(node, 'url', media(node.url));
  },
  definition(node, context) {
    if (!SAFE.test(node.url)) context.setProperty(node, 'url', '#');
    else if (isDocument(node.url)) context.setProperty(node, 'url', media(node.url));
  },
  image(node, context) {
    if (!isMedia(node.url)) context.removeNode(node);
  },
  heading(node, context) {
    const written = Math.max(node.depth, 2);
    const depth = Math.min(written + headingShift(context.fileURL), 6);
    context.setProperty(node, 'depth', depth as typeof node.depth);
  },
});
