import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { media } from '../routes.ts';

const isMedia = (address: string) => address.startsWith('../media/');

/** A definition may serve an image, which Astro finds by its relative address. */
const isDocument = (address: string) =>
  isMedia(address) && !/\.(?:jpe?g|png|webp|avif)$/i.test(address);

const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[./#?][^]*$)/i;

/** Bodies shown in a card, under its third-level title. */
const IN_CARDS = new Set(['emersi', 'azioni', 'attesi', 'percorso', 'linee']);
/** Bodies that are the whole page, under its first-level title. */
const WHOLE_PAGES = new Set(['pagine']);

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
    if (!SAFE.test(node.url)) context.removeNode(node);
  },
  heading(node, context) {
    const written = Math.max(node.depth, 2);
    const depth = Math.min(written + headingShift(context.fileURL), 6);
    context.setProperty(node, 'depth', depth as typeof node.depth);
  },
});

/** Wide tables scroll by themselves, also by keyboard, instead of widening the page. */
export const scrollableTables = defineHastPlugin({
  name: 'scrollable-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'section',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          ariaLabel: 'Tabella',
        },
        children: [],
      });
    },
  },
});

/** Column alignment as a class: the content security policy refuses style attributes. */
export const alignmentByClass = defineHastPlugin({
  name: 'alignment-by-class',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const { style, align } = node.properties;
      const side = /center|right/.exec(`${String(style ?? '')} ${String(align ?? '')}`)?.[0];
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      if (side !== undefined) context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});

/** What editors' Markdown may do, said once for bodies and for Markdown fields. */
export const markdownOptions = {
  mdastPlugins: [safeMarkdown],
  hastPlugins: [scrollableTables, alignmentByClass],
  features: {
    gfm: { footnotes: { label: 'Note', backLabel: 'Torna al testo, nota {reference}' } },
  },
};
