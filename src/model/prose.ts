import type { Definition, Link, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Something in an editor's Markdown that the site refuses. */
export interface ProseFault {
  rule:
    | 'html-grezzo'
    | 'indirizzo-non-sicuro'
    | 'indirizzo-a-meta'
    | 'immagine-senza-alternativa'
    | 'immagine-fuori-posto'
    | 'immagine-fuori-dai-media';
  /** Italian, to complete the sentence "nel testo …". */
  message: string;
}

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** An image that the build finds and optimises, as an entry writes it. */
const MEDIA_IMAGE = /^\.\.\/media\/[^?#]+\.(?:jpe?g|png|webp|avif)$/i;

/** Whether an address in a text is http(s), mailto, tel, relative or an anchor. */
function isSafeAddress(address: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address.replaceAll(/[\u0000-\u001f]/g, ''))?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** Whether where an address leads depends on the page it is read on, or on how that page was asked. */
function isHalfAddress(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/(?![/\\])|#|\.\.\/media\/)/i.test(address);
}

/** Parses Markdown and lists everything that cannot stand in it, in order. Never throws. */
export function checkProse(markdown: string, allow: { images: boolean }): ProseFault[] {
  const nodes = [...markdownNodes(markdown)];
  // Of two definitions with one name the first counts.
  const definitions = new Map(
    nodes
      .filter((node) => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url] as const)
      .toReversed(),
  );
  const shown = new Set(
    nodes.filter((node) => node.type === 'imageReference').map(({ identifier }) => identifier),
  );
  const leads = (node: Nodes): node is Link | Definition =>
    node.type === 'link' || (node.type === 'definition' && !shown.has(node.identifier));
  const opened = new Set(
    nodes.flatMap((node) => (node.type === 'html' ? (tagOf(node.value, '<') ?? []) : [])),
  );
  // A closing tag is one fault with the tag it closes.
  const closes = (value: string) => opened.has(tagOf(value, '</') ?? '');
  return nodes.flatMap((node) => [
    ...(node.type === 'html' && !closes(node.value) ? [rawHtml(node.value)] : []),
    ...('url' in node && !isSafeAddress(node.url) ? [unsafeAddress(node.url)] : []),
    ...(leads(node) && isHalfAddress(node.url) ? [halfAddress(node.url)] : []),
    ...(node.type === 'image' ? imageFaults(node.url, node.alt, allow) : []),
    ...(node.type === 'imageReference'
      ? imageFaults(definitions.get(node.identifier) ?? '', node.alt, allow)
      : []),
  ]);
}

/** Name of the tag that a piece of HTML begins with, if it begins like this. */
function tagOf(html: string, start: '<' | '</'): string | undefined {
  return new RegExp(`^${start}([a-z][a-z0-9-]*)`, 'i').exec(html)?.[1]?.toLowerCase();
}

function rawHtml(value: string): ProseFault {
  return {
    rule: 'html-grezzo',
    message: `c’è del codice HTML («${excerpt(value)}»): toglilo e usa i pulsanti dell’editor`,
  };
}

function unsafeAddress(url: string): ProseFault {
  return {
    rule: 'indirizzo-non-sicuro',
    message: `c’è un indirizzo non ammesso («${excerpt(url)}»): usa https, mailto, tel o una pagina del sito`,
  };
}

function halfAddress(url: string): ProseFault {
  return {
    rule: 'indirizzo-a-meta',
    message: `c’è un indirizzo a metà («${excerpt(url)}»): scrivilo dall’inizio, come https://www.esempio.it/ o, per una pagina di questo sito, /luoghi/`,
  };
}

function imageFaults(
  url: string,
  alt: string | null | undefined,
  allow: { images: boolean },
): ProseFault[] {
  if (!allow.images) {
    return [
      {
        rule: 'immagine-fuori-posto',
        message: 'c’è un’immagine: qui va solo testo, le immagini stanno nel testo della scheda',
      },
    ];
  }
  const faults: ProseFault[] = [];
  if (!MEDIA_IMAGE.test(url)) {
    faults.push({
      rule: 'immagine-fuori-dai-media',
      message: `c’è un’immagine che non viene dalla cartella dei media («${excerpt(url)}»): caricala lì in jpg, png, webp o avif, e scrivi il suo indirizzo come ../media/nome.jpg`,
    });
  }
  if (!alt?.trim()) {
    faults.push({
      rule: 'immagine-senza-alternativa',
      message: 'c’è un’immagine senza testo alternativo: scrivi in breve che cosa mostra',
    });
  }
  return faults;
}

/** What a text leads to (a link or a definition) or shows (an image), as written. */
export interface WrittenAddress {
  url: string;
  /** A definition may serve links and images. */
  by: 'link' | 'image' | 'definition';
}

/** Addresses of the links and images of a text, in order. */
export function addressesIn(markdown: string): WrittenAddress[] {
  return [...markdownNodes(markdown)].flatMap((node) =>
    'url' in node ? [{ url: node.url, by: node.type }] : [],
  );
}

/** Without one of these a text has no HTML, link, image or definition, and need not be parsed. */
const MAY_LEAD = /[[<@]|www\.|https?:/i;

/** What the pages read besides CommonMark: footnotes, tables, bare addresses, struck text, tasks. */
const SYNTAX = [gfm()];

/**
 * Without the second look for bare addresses that mdast takes at each text: it calls itself inside
 * itself, and the tokenizer has already found them.
 */
const TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** The tree of a text, as the pages read it. */
export function parseProse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: SYNTAX, mdastExtensions: TREE });
}

/**
 * Every node of a text that may have links, images or HTML, in the order of the text. Nothing is
 * called inside itself: a text may nest thousands of quotations.
 */
function* markdownNodes(markdown: string): Generator<Nodes> {
  if (!MAY_LEAD.test(markdown)) return;
  const pending: Nodes[] = [parseProse(markdown)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child);
  }
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
