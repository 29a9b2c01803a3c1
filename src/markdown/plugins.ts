import { ownIds } from './own-ids.ts';
import { safeMarkdown } from './safe-markdown.ts';
import { alignmentByClass, scrollableTables } from './tables.ts';

/** What editors' Markdown may do, said once for bodies and for Markdown fields. */
export const markdownOptions = {
  mdastPlugins: [safeMarkdown],
  hastPlugins: [scrollableTables, alignmentByClass, ownIds],
  features: {
    gfm: { footnotes: { label: 'Note', backLabel: 'Torna al testo, nota {reference}' } },
  },
};
