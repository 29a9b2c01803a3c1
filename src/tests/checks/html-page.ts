import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';

/** A page of a built site. Reading follows the HTML standard, as browsers do. */
export interface Page {
  /** Path, like `/sessioni/` or `/404.html`. */
  address: string;
  source: string;
  /** Every element in the order of the document; what is in a `template` is left out. */
  elements: readonly PageElement[];
}

export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** All the text inside, as written. */
  text: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export function parsePage(address: string, source: string): Page {
  // Without scripts, so that what is inside `noscript` is read as elements.
  const document = parse(source, { scriptingEnabled: false });
  return { address, source, elements: [...elementsUnder(document)].map(describe) };
}

/** Elements of one or more tags, in the order of the document. */
export function elementsOf(page: Page, ...tags: string[]): PageElement[] {
  return page.elements.filter(({ tag }) => tags.includes(tag));
}

/** Content of a `<meta>` by its `name`, `property` or `http-equiv`; one for each such tag. */
export function metaContents(page: Page, name: string): string[] {
  return elementsOf(page, 'meta')
    .filter(({ attributes }) =>
      [attributes['name'], attributes['property'], attributes['http-equiv']].some(
        (value) => value?.toLowerCase() === name,
      ),
    )
    .map(({ attributes }) => attributes['content'] ?? '');
}

/** Addresses of the `<link>` tags with a relation, like `canonical`. */
export function linksByRelation(page: Page, relation: string): string[] {
  return elementsOf(page, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? '').split(/\s+/).includes(relation))
    .map(({ attributes }) => attributes['href'] ?? '');
}

/** The opening tag as one would look for it in the source, shortened. */
export function showElement({ tag, attributes }: PageElement): string {
  const written = Object.entries(attributes)
    .filter(([name]) => ['id', 'class', 'href', 'src', 'alt', 'rel', 'type'].includes(name))
    .map(([name, value]) => ` ${name}="${value.slice(0, 60)}"`);
  return `<${tag}${written.slice(0, 3).join('')}>`;
}

function* elementsUnder(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsUnder(child);
  }
}

function describe(element: Element): PageElement {
  return {
    // The standard keeps the letter case of SVG's names (`linearGradient`).
    tag: element.namespaceURI === html.NS.HTML ? element.tagName : element.tagName.toLowerCase(),
    attributes: Object.fromEntries(
      element.attrs.map(({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    get text() {
      return textOf(element);
    },
  };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
