import type { Element, Nodes as HtmlNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Parents } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { headingDepth } from '../../markdown/heading-depth.ts';
import { parseProse } from '../../model/prose.ts';
import { media } from '../../routes.ts';
import { smartPunctuation } from './smart-punctuation.ts';

/** Id that the title of the notes is born with. */
const NOTES = 'footnote-label';

/** Where a text is shown. */
interface Place {
  /** Whose text it is: its notes have an address that begins with it. */
  id: string;
  folder: string;
  /** Where a picture of the media folder can be seen now. */
  imageAddress: (url: string) => string;
}

/** A text as the build draws it, if it is one that the build lets through. */
export function markdownToHtml(markdown: string, place: Place): string {
  const text = parseProse(markdown);
  prepare(text, place);
  const page = toHast(text, {
    clobberPrefix: `${place.id}_user-content-`,
    footnoteLabel: 'Note',
    footnoteBackLabel: (index, again) =>
      `Torna al testo, nota ${index + 1}${again > 1 ? `-${again}` : ''}`,
  });
  finish(page, place.id);
  return toHtml(page);
}

function prepare(node: Nodes, place: Place): void {
  if (node.type === 'heading') node.depth = headingDepth(node.depth, place.folder);
  if (node.type === 'image') node.url = place.imageAddress(node.url);
  if (node.type === 'link' || node.type === 'definition') node.url = media(node.url);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    punctuate(node);
  }
  if ('children' in node) for (const child of node.children) prepare(child, place);
}

function punctuate(block: Parents): void {
  const leaves = leavesOf(block);
  const pieces = leaves.map((leaf) =>
    leaf.type === 'text' ? leaf.value : leaf.type === 'break' ? '\n' : '',
  );
  smartPunctuation(pieces).forEach((piece, index) => {
    const leaf = leaves[index];
    if (leaf?.type === 'text') leaf.value = piece;
  });
}

function leavesOf(parent: Parents): Nodes[] {
  return parent.children.flatMap((node) => ('children' in node ? leavesOf(node) : [node]));
}

/** As the build does: tables scroll by themselves, and the title of the notes is that of this text. */
function finish(parent: HtmlNodes, owner: string): void {
  if (!('children' in parent)) return;
  parent.children.forEach((node, index) => {
    finish(node, owner);
    if (node.type !== 'element') return;
    const { properties } = node;
    if (node.tagName === 'table') parent.children[index] = scrollable(node);
    if (properties.id === NOTES) properties.id = `${owner}_${NOTES}`;
    if (properties.ariaDescribedBy) properties.ariaDescribedBy = [`${owner}_${NOTES}`];
    if (properties.align === 'center' || properties.align === 'right') {
      properties.className = [`align-${properties.align}`];
    }
    delete properties.align;
  });
}

function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table-scroll'], tabIndex: 0, ariaLabel: 'Tabella' },
    children: [table],
  };
}
