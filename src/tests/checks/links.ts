import { redirectFor } from '../netlify-rules.ts';
import { type BuiltSite, fileOfAddress } from './built-site.ts';
import type { Finding } from './finding.ts';
import type { Page } from './html-page.ts';
import { publicPages } from './page-kind.ts';
import { referencesOf } from './references.ts';
import { textsOf } from './texts.ts';

/**
 * Every address of this site that is written on a page, or in full in a file for machines (feeds,
 * calendars, data), leads to something that exists, with its anchor.
 */
export function checkLinks(site: BuiltSite): Finding[] {
  const anchors = new Map(site.pages.map((page) => [page.address, anchorsOf(page)]));
  const check = (where: string, addresses: string[]) =>
    [...new Set(addresses)].flatMap((address) => {
      const message = fault(site, anchors, where, address);
      return message === undefined ? [] : [{ where, message }];
    });
  return [
    ...publicPages(site).flatMap((page) => check(page.address, addressesOf(site, page))),
    ...textsOf(site).flatMap(({ path, texts }) =>
      check(
        path,
        texts.flatMap((text) => fullAddresses(site, text)),
      ),
    ),
  ];
}

/** Path and anchor of an address of this site; absent if it leads elsewhere. */
export function internalAddress(
  { origin }: BuiltSite,
  address: string,
  from: string,
): { path: string; anchor: string } | undefined {
  if (!URL.canParse(address, `${origin}${from}`)) return undefined;
  const url = new URL(address, `${origin}${from}`);
  if (url.origin !== new URL(origin).origin) return undefined;
  return { path: decode(url.pathname), anchor: decode(url.hash.slice(1)) };
}

/** Links and resources, and the site's address wherever else it is written (`og:url`, JSON-LD). */
function addressesOf(site: BuiltSite, page: Page): string[] {
  const elsewhere = page.elements.flatMap(({ tag, attributes, text }) => [
    ...Object.values(attributes),
    ...(tag === 'script' && attributes['type']?.includes('json') ? [text] : []),
  ]);
  return [
    ...referencesOf(page).map(({ address }) => address),
    ...elsewhere.flatMap((text) => fullAddresses(site, text)),
  ];
}

function fullAddresses({ origin }: BuiltSite, text: string): string[] {
  const address = new RegExp(`${RegExp.escape(origin)}(?![\\w.:-])[^\\s"'<>\\\\)\\]]*`, 'g');
  return (text.match(address) ?? []).map((found) => found.replace(/[.,;:]+$/, ''));
}

function fault(
  site: BuiltSite,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  address: string,
): string | undefined {
  if (address === '' || address === '#') {
    return `a link to “${address}”: it leads nowhere, give it an address or make it a button`;
  }
  const target = internalAddress(site, address, from);
  if (target === undefined) {
    return URL.canParse(address, site.origin)
      ? undefined
      : `“${address}” is not an address: correct it`;
  }
  const { path, anchor } = target;
  if (!site.files.has(fileOfAddress(path))) return missing(site, path);
  const known = anchors.get(path);
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:') || known === undefined) {
    return undefined;
  }
  return known.has(anchor)
    ? undefined
    : `no id="${anchor}" on ${path}: correct the link or add the id`;
}

function missing({ files, rules }: BuiltSite, path: string): string {
  if (files.has(`${path}/index.html`)) return `link to ${path}: add the final slash`;
  const redirect = redirectFor(rules, path, false);
  if (redirect !== undefined) return `link to ${path}, which is redirected: link to ${redirect.to}`;
  return `link to ${path}, which does not exist: correct the link or make the page`;
}

function anchorsOf({ elements }: Page): Set<string> {
  return new Set(
    elements.flatMap(({ tag, attributes }) => [
      ...(attributes['id'] ? [attributes['id']] : []),
      ...(tag === 'a' && attributes['name'] ? [attributes['name']] : []),
    ]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
