import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Something in an editor's Markdown that the site refuses. */
export interface ProseFault {
  rule:
    'html-grezzo' | 'indirizzo-non-sicuro' | 'immagine-senza-alternativa' | 'immagine-fuori-posto';
  /** Italian, to complete the sentence "nel testo …". */
  message: string;
}

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** Whether an address in a text is http(s), mailto, tel, relative or an anchor. */
export function isSafeAddress(address: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address.replaceAll(/[\u0000-\u001f]/g, ''))?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** Parses Markdown and lists what cannot stand in it, each kind of fault once. Never throws. */
export function checkProse(markdown: string, allow: { images: boolean }): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'html') {
      faults.push({
        rule: 'html-grezzo',
        message: `c’è del codice HTML («${excerpt(node.value)}»): toglilo e usa i pulsanti dell’editor`,
      });
    }
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !isSafeAddress(node.url)
    ) {
      faults.push({
        rule: 'indirizzo-non-sicuro',
        message: `c’è un indirizzo non ammesso («${excerpt(node.url)}»): usa https, mailto, tel o una pagina del sito`,
      });
    }
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    if (!allow.images) {
      faults.push({
        rule: 'immagine-fuori-posto',
        message: 'c’è un’immagine: qui va solo testo, le immagini stanno nel testo della scheda',
      });
    } else if (!node.alt?.trim()) {
      faults.push({
        rule: 'immagine-senza-alternativa',
        message: 'c’è un’immagine senza testo alternativo: scrivi in breve che cosa mostra',
      });
    }
  });
  return faults.filter(
    ({ rule }, index) => faults.findIndex((fault) => fault.rule === rule) === index,
  );
}

/** Addresses of the links and images of a text, as written. */
export function addressesIn(markdown: string): string[] {
  const addresses: string[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      addresses.push(node.url);
    }
  });
  return addresses;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
