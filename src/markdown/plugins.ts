import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { media } from '../routes.ts';

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
    else if (node.url.startsWith('../media/')) context.setProperty(node, 'url', media(node.url));
  },
  definition(node, context) {
    if (!SAFE.test(node.url)) context.setProperty(node, 'url', '#');
  },
  image(node, context) {
    if (!SAFE.test(node.url)) context.removeNode(node);
  },
  heading(node, context) {
    // The page's title is the only first-level heading.
    if (node.depth === 1) context.setProperty(node, 'depth', 2);
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
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: 'Tabella',
        },
        children: [],
      });
    },
  },
});

/** What editors' Markdown may do, said once for bodies and for Markdown fields. */
export const markdownOptions = {
  mdastPlugins: [safeMarkdown],
  hastPlugins: [scrollableTables],
  features: {
    gfm: { footnotes: { label: 'Note', backLabel: 'Torna al testo, nota {reference}' } },
  },
};
