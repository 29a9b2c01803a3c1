import { plainText } from './search/plain.ts';

/** A paragraph, an item of a list, a quotation, a heading or a row of a table, as one reads it. */
export interface TextBlock {
  kind: 'paragraph' | 'item' | 'quote' | 'heading';
  /** What stands before the first block of an item: "2.", "–". */
  marker: string | undefined;
  text: string;
}

const TAG = /<(\/?)(p|li|ul|ol|blockquote|h[1-6]|tr|pre|section)\b([^>]*)>/g;

/** An open list, with the number of its next item; a list without numbers has none. */
interface OpenList {
  next: number | undefined;
}

/** The blocks of a text, from its HTML made of checked Markdown. */
export function textBlocks(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lists: OpenList[] = [];
  let marker: string | undefined;
  let quotes = 0;
  let heading = false;
  let from = 0;
  const close = (until: number) => {
    const text = plainText(html.slice(from, until));
    if (text === '') return;
    const kind = heading
      ? 'heading'
      : quotes > 0
        ? 'quote'
        : lists.length > 0
          ? 'item'
          : 'paragraph';
    blocks.push({ kind, marker, text });
    marker = undefined;
  };
  for (const { 0: tag, 1: slash, 2: name = '', 3: rest = '', index } of html.matchAll(TAG)) {
    close(index);
    from = index + tag.length;
    const opens = slash === '';
    heading = opens && name.startsWith('h');
    if (name === 'blockquote') quotes += opens ? 1 : -1;
    if (name === 'ul' || name === 'ol') {
      if (opens) lists.push({ next: name === 'ol' ? startOf(rest) : undefined });
      else lists.pop();
    }
    if (name === 'li' && opens) marker = nextMarker(lists.at(-1));
  }
  close(html.length);
  return blocks;
}

function startOf(attributes: string): number {
  return Number(/\bstart="(\d+)"/.exec(attributes)?.[1] ?? 1);
}

function nextMarker(list: OpenList | undefined): string {
  if (list?.next === undefined) return '–';
  list.next += 1;
  return `${list.next - 1}.`;
}
