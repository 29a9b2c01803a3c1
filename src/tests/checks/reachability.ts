import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { elementsOf } from './html-page.ts';
import { internalAddress } from './links.ts';
import { isUnlinked, publicPages } from './page-kind.ts';

/** Every page can be reached from the home page, one link after the other. */
export function checkReachability(site: BuiltSite): Finding[] {
  const pages = new Map(publicPages(site).map((page) => [page.address, page]));
  const reached = new Set<string>(['/']);
  for (const address of reached) {
    const page = pages.get(address);
    if (page === undefined) continue;
    for (const { attributes } of elementsOf(page, 'a', 'area')) {
      const target = internalAddress(site, attributes['href'] ?? '', address);
      // A set that grows while it is walked: what is added is visited too.
      if (target !== undefined) reached.add(target.path);
    }
  }
  return [...pages.values()]
    .filter((page) => !isUnlinked(page) && !reached.has(page.address))
    .map(({ address }) => ({
      where: address,
      message:
        'no chain of links leads here from the home page: link it, or give the reason in src/tests/checks/page-kind.ts',
    }));
}
