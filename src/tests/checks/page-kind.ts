import { headersFor } from '../netlify-rules.ts';
import type { BuiltSite } from './built-site.ts';
import { metaContents, type Page } from './html-page.ts';

/**
 * Pages of which less is asked, each with its reason.
 * - `application`: not a page of the site but a program that lives at an address; only what it
 *   loads from elsewhere is checked.
 * - `unlinked`: a page that nobody reaches by a link of the site.
 */
const exceptions: { pattern: RegExp; kind: 'application' | 'unlinked'; reason: string }[] = [
  {
    pattern: /^\/admin\//,
    kind: 'application',
    reason: 'the CMS writes its own page, with its own headers',
  },
  {
    pattern: /^\/luoghi\/proporre\/grazie\/$/,
    kind: 'unlinked',
    reason: 'what a form that was sent answers',
  },
  { pattern: /^\/404\.html$/, kind: 'unlinked', reason: 'shown where there is no page' },
];

/** The site's pages, without the programs that live at one of its addresses. */
export function publicPages({ pages }: BuiltSite): Page[] {
  return pages.filter(({ address }) => !isOfKind(address, 'application'));
}

export function isUnlinked({ address }: Page): boolean {
  return isOfKind(address, 'unlinked');
}

/** Whether search engines may list it. */
export function isIndexable({ rules }: BuiltSite, page: Page): boolean {
  if (page.address === '/404.html') return false;
  const header = headersFor(rules, page.address)['x-robots-tag'] ?? '';
  return ![header, ...metaContents(page, 'robots')].some((value) => /\bno(index|ne)\b/.test(value));
}

function isOfKind(address: string, kind: 'application' | 'unlinked'): boolean {
  return exceptions.some((exception) => exception.kind === kind && exception.pattern.test(address));
}
