import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { linksByRelation, type Page } from './html-page.ts';
import { isIndexable, publicPages } from './page-kind.ts';

/** A page that search engines may list says its own address, in full. */
export function checkCanonical(site: BuiltSite): Finding[] {
  return publicPages(site)
    .filter((page) => isIndexable(site, page))
    .flatMap((page) => {
      const message = fault(page, linksByRelation(page, 'canonical'), site.origin);
      return message === undefined ? [] : [{ where: page.address, message }];
    });
}

function fault({ address }: Page, written: string[], origin: string): string | undefined {
  if (written.length !== 1) {
    return `${written.length} canonical links: the layout writes exactly one`;
  }
  const own = `${origin}${address}`;
  return written[0] === own
    ? undefined
    : `the canonical link is ${written[0]}: it must be the page's own address, ${own}`;
}
