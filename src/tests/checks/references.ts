import type { Page, PageElement } from './html-page.ts';

/** An address written on a page, and the element that names it. */
export interface Reference {
  address: string;
  element: PageElement;
}

const ATTRIBUTES = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction', 'data'];
const LISTS = ['srcset', 'imagesrcset'];
const RESOURCE_TAGS = new Set([
  'script',
  'img',
  'source',
  'iframe',
  'frame',
  'embed',
  'object',
  'video',
  'audio',
  'track',
  'input',
  'image',
  'use',
]);
/** Relations by which a `<link>` makes the browser ask for something, or open a connection. */
const RESOURCE_RELATIONS =
  /\b(stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|prerender|manifest)\b/;

/** Every address a page leads to or loads. */
export function referencesOf({ elements }: Page): Reference[] {
  return elements.flatMap((element) =>
    addressesIn(element.attributes).map((address) => ({ address, element })),
  );
}

/** The addresses that a browser asks for by itself. */
export function resourcesOf(page: Page): Reference[] {
  return referencesOf(page).filter(
    ({ element: { tag, attributes } }) =>
      RESOURCE_TAGS.has(tag) ||
      (tag === 'link' && RESOURCE_RELATIONS.test(attributes['rel'] ?? '')),
  );
}

function addressesIn(attributes: Readonly<Record<string, string>>): string[] {
  return [
    ...ATTRIBUTES.flatMap((name) => attributes[name] ?? []),
    ...LISTS.flatMap((name) => candidates(attributes[name] ?? '')),
  ].map((address) => address.trim());
}

/** `a.webp 320w, b.webp 640w` → the two addresses. */
function candidates(list: string): string[] {
  return list
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter(Boolean);
}
