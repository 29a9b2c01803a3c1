import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { elementsOf, type Page, type PageElement, showElement } from './html-page.ts';
import { internalAddress } from './links.ts';
import { publicPages } from './page-kind.ts';
import { referencesOf } from './references.ts';

/** Astro writes an image it made as `name.HASH_HASH.webp`, one it only copied as `name.HASH.png`. */
const MADE_BY_ASTRO = /^\/_astro\/.+\.[\w-]+_[\w-]+\.\w+$/;
const RASTER = /\.(jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$/i;

/** Images are described, keep their place while loading, and are never the file of the editor. */
export function checkImages(site: BuiltSite): Finding[] {
  return publicPages(site).flatMap((page) =>
    [...checkDescriptions(page), ...checkSources(site, page)].map((message) => ({
      where: page.address,
      message,
    })),
  );
}

function checkDescriptions(page: Page): string[] {
  return elementsOf(page, 'img').flatMap((image) => {
    const { alt, width, height } = image.attributes;
    return [
      ...(alt === undefined
        ? [`${showElement(image)} has no alt: describe it, or write alt=""`]
        : []),
      ...(width && height
        ? []
        : [`${showElement(image)} has no width and height: use Astro's Image, or write both`]),
    ];
  });
}

function checkSources(site: BuiltSite, page: Page): string[] {
  return referencesOf(page).flatMap(({ address, element }) => {
    if (!isImage(element)) return [];
    if (address.startsWith('data:')) return [];
    const path = internalAddress(site, address, page.address)?.path;
    if (path === undefined) return [];
    if (path.includes('/content/') || path.includes('/@fs/')) {
      return [`${showElement(element)} names a source file: import it through astro:assets`];
    }
    return RASTER.test(path) && !MADE_BY_ASTRO.test(path)
      ? [`${showElement(element)} is not made smaller: use Astro's Image, not the file itself`]
      : [];
  });
}

function isImage({ tag }: PageElement): boolean {
  return tag === 'img' || tag === 'source' || tag === 'image' || tag === 'video';
}
