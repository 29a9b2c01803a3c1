import { defineMdastPlugin } from 'satteri';
import { media } from '../routes.ts';
import { headingDepth } from './heading-depth.ts';

const isMedia = (address: string) => address.startsWith('../media/');

/** A definition may serve an image, which Astro finds by its relative address. */
const isDocument = (address: string) =>
  isMedia(address) && !/\.(?:jpe?g|png|webp|avif)$/i.test(address);

const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[./#?][^]*$)/i;

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
    const folder = context.fileURL?.pathname.split('/').at(-2) ?? '';
    context.setProperty(node, 'depth', headingDepth(node.depth, folder));
  },
});
