import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Document = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What a bare page does without: what makes it heavier than its words and their structure. */
const NOT_BARE = new Set(['script', 'style', 'link', 'svg', 'img', 'picture']);

/** The same page with its text and tags alone: no style, code, font, drawing or picture. */
export function barePage(html: string): string {
  const page = parse(html);
  strip(page);
  return serialize(page);
}

function strip(node: Node): void {
  if ('attrs' in node) {
    node.attrs = node.attrs.filter(({ name }) => name !== 'class' && name !== 'style');
  }
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter(
    (child) =>
      !NOT_BARE.has(child.nodeName) &&
      !(isElement(child) && attribute(child, 'http-equiv') !== undefined),
  );
  for (const child of node.childNodes) strip(child);
}

/** A file that a page asks for by itself. */
export interface LoadedFile {
  kind: 'style' | 'font' | 'script' | 'image';
  /** As written. */
  address: string;
}

/** Files that a page asks for when it opens, also where it would wait to show them; each once. */
export function loadedFiles(html: string): LoadedFile[] {
  const files = elementsOf(parse(html)).flatMap(filesOf);
  return files.filter(
    ({ address }, index) => files.findIndex((file) => file.address === address) === index,
  );
}

function filesOf(element: Element): LoadedFile[] {
  const href = attribute(element, 'href') ?? '';
  const src = attribute(element, 'src');
  switch (element.tagName) {
    case 'link':
      return linked(attribute(element, 'rel') ?? '', attribute(element, 'as') ?? '').map(
        (kind) => ({ kind, address: href }),
      );
    case 'script':
      return src === undefined ? [] : [{ kind: 'script', address: src }];
    case 'img':
      return src === undefined ? [] : [{ kind: 'image', address: src }];
    case 'style':
      return fontsIn(element);
    default:
      return [];
  }
}

function linked(rel: string, as: string): LoadedFile['kind'][] {
  if (rel === 'stylesheet') return ['style'];
  if (rel === 'modulepreload') return ['script'];
  if (rel === 'icon') return ['image'];
  if (rel !== 'preload') return [];
  return as === 'font' || as === 'style' || as === 'script' || as === 'image' ? [as] : [];
}

function fontsIn(style: Element): LoadedFile[] {
  const css = style.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, address = '']) => ({
    kind: 'font',
    address,
  }));
}

function elementsOf(node: Document | Element): Element[] {
  return node.childNodes.filter(isElement).flatMap((child) => [child, ...elementsOf(child)]);
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((known) => known.name === name)?.value;
}
