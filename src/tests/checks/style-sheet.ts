import { type BuiltSite, fileOfAddress } from './built-site.ts';
import { internalAddress } from './links.ts';

/** What a style sheet asks for by `url()` or `@import`. */
export function styleAddresses(css: string): string[] {
  return [
    ...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/gi),
    ...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi),
  ].flatMap(([, ...groups]) => groups.find((group) => group !== undefined) ?? []);
}

/** The files of this site that a style sheet asks for. */
export function styleFiles(site: BuiltSite, css: string, from: string): string[] {
  return styleAddresses(css)
    .filter((address) => !address.startsWith('data:'))
    .flatMap((address) => internalAddress(site, address, from) ?? [])
    .map(({ path }) => fileOfAddress(path))
    .filter((path) => site.files.has(path));
}
