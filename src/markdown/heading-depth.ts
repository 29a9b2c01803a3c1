import type { Heading } from 'mdast';

type Depth = Heading['depth'];

/** Bodies shown in a card, under its third-level title. */
const IN_CARDS = new Set(['emersi', 'azioni', 'attesi', 'percorso', 'linee']);
/** Texts that are the whole page, under its first-level title; `chapters` are our guide's. */
const WHOLE_PAGES = new Set(['pagine', 'chapters']);

/**
 * The level of an editor's heading, so that it stands under the title around it.
 * @param folder of the entry: where its text is shown
 */
export function headingDepth(written: Depth, folder: string): Depth {
  return Math.min(Math.max(written, 2) + shift(folder), 6) as Depth;
}

function shift(folder: string): number {
  if (WHOLE_PAGES.has(folder)) return 0;
  return IN_CARDS.has(folder) ? 2 : 1;
}
