import type { XmlElement } from '@rgrove/parse-xml';
import { type BuiltSite, fileOfAddress } from './built-site.ts';
import type { Finding } from './finding.ts';
import { internalAddress } from './links.ts';
import { isIndexable, publicPages } from './page-kind.ts';
import { childElements, readXml } from './xml.ts';

const MAPS = ['/sitemap.xml', '/sitemap-index.xml'];

/** The sitemap lists every page that search engines may list, and nothing else. */
export function checkSitemap(site: BuiltSite): Finding[] {
  const path = MAPS.find((candidate) => site.files.has(candidate));
  if (path === undefined) {
    return [
      { where: MAPS[0] ?? '', message: 'there is no sitemap: make one of every public page' },
    ];
  }
  const listed = new Set(listedIn(site, path));
  const pages = publicPages(site);
  const own = new Map(pages.map((page) => [`${site.origin}${page.address}`, page]));
  return [
    ...[...listed]
      .filter((address) => !own.has(address))
      .map((address) => ({
        where: path,
        message: `lists ${address}, which is no page: take it away`,
      })),
    ...pages
      .filter((page) => isIndexable(site, page) !== listed.has(`${site.origin}${page.address}`))
      .map((page) => ({
        where: page.address,
        message: isIndexable(site, page)
          ? `not in ${path}: add it, or mark the page noindex`
          : `marked noindex and yet in ${path}: decide which`,
      })),
  ];
}

/** Addresses in a sitemap, or in all the sitemaps of an index. */
function listedIn(site: BuiltSite, path: string): string[] {
  const root = readXml(site.read(path).toString('utf8'));
  const addresses = locations(root);
  if (root.name !== 'sitemapindex') return addresses;
  return addresses.flatMap((address) => {
    const target = internalAddress(site, address, '/');
    const file = target && fileOfAddress(target.path);
    return file !== undefined && site.files.has(file) ? listedIn(site, file) : [address];
  });
}

function locations(element: XmlElement): string[] {
  if (element.name === 'loc') return [element.text.trim()];
  return childElements(element).flatMap(locations);
}
