import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { showElement } from './html-page.ts';
import { internalAddress } from './links.ts';
import { resourcesOf } from './references.ts';
import { styleAddresses } from './style-sheet.ts';

/** No page, the CMS included, and no style sheet loads anything from another host. */
export function checkExternalResources(site: BuiltSite): Finding[] {
  const elsewhere = (from: string, address: string) =>
    !/^(data|blob|about):/i.test(address) &&
    URL.canParse(address, site.origin) &&
    internalAddress(site, address, from) === undefined;
  const pages = site.pages.flatMap((page) =>
    resourcesOf(page)
      .filter(({ address }) => elsewhere(page.address, address))
      .map(({ element }) => ({
        where: page.address,
        message: `${showElement(element)} is on another host: keep a copy on this site`,
      })),
  );
  const sheets = [...site.files]
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      styleAddresses(site.read(path).toString('utf8'))
        .filter((address) => elsewhere(path, address))
        .map((address) => ({
          where: path,
          message: `the style sheet loads ${address}, on another host: keep a copy on this site`,
        })),
    );
  return [...pages, ...sheets, ...checkInlineStyles(site, elsewhere)];
}

function checkInlineStyles(
  site: BuiltSite,
  elsewhere: (from: string, address: string) => boolean,
): Finding[] {
  return site.pages.flatMap((page) =>
    page.elements
      .filter(({ tag }) => tag === 'style')
      .flatMap(({ text }) => styleAddresses(text))
      .filter((address) => elsewhere(page.address, address))
      .map((address) => ({
        where: page.address,
        message: `a <style> loads ${address}, on another host: keep a copy on this site`,
      })),
  );
}
