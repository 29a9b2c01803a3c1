import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Nodes } from 'mdast';
import { parseProse } from './prose.ts';

/** What is signed of an article: its heading and its text. The plain words beside it are ours. */
interface SignedArticle {
  rubrica: string;
  /** Markdown. */
  testo: string;
}

/**
 * SHA-256, in hexadecimal, of what an article says and not of how its file is written: the same text
 * with other list signs, line lengths or quotes around it, as the CMS may write it, has the same
 * digest.
 */
export function articleDigest({ rubrica, testo }: SignedArticle): string {
  return bytesToHex(sha256(utf8ToBytes(`${plain(rubrica.trim())}\n${canonicalText(testo)}`)));
}

/** What a node says besides its kind and its children. Not: positions, and loose or tight lists. */
const SAID = [
  'value',
  'url',
  'title',
  'alt',
  'depth',
  'ordered',
  'start',
  'checked',
  'lang',
  'align',
  'identifier',
] as const;

const END = Symbol('end of a node');

/** The tree of a text in one line. Nothing is called inside itself: quotations may nest by thousands. */
function canonicalText(markdown: string): string {
  const root = parseProse(markdown);
  const urls = definedUrls(root);
  const parts: string[] = [];
  const pending: (Nodes | typeof END)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === END) parts.push(')');
    else if (node.type !== 'definition') {
      parts.push(openingOf(node, urls));
      pending.push(END);
      if ('children' in node) pending.push(...node.children.toReversed());
    }
  }
  return parts.join('');
}

/** Addresses written apart from their links, by name; of two with one name the first counts. */
function definedUrls(root: Nodes): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url);
    }
    if ('children' in node) pending.push(...node.children.toReversed());
  }
  return urls;
}

function openingOf(node: Nodes, urls: ReadonlyMap<string, string>): string {
  if (node.type === 'linkReference') {
    return `link${JSON.stringify([['url', urls.get(node.identifier)]])}(`;
  }
  const values = new Map<string, unknown>(Object.entries(node));
  const said = SAID.map((key) => [key, values.get(key)] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => [
      key,
      node.type === 'text' && typeof value === 'string' ? plain(value) : value,
    ]);
  return `${node.type}${JSON.stringify(said)}(`;
}

/** One composition of accents, one space where there is any. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}
