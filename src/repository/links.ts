import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { type ContentFile, fileOfEntry } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { walk } from '../model/references.ts';
import { collectionNames, type Entry } from '../model/registry.ts';
import { asWritten, type ReadContent } from './read.ts';
import { addressesIn, type Text, textsIn } from './texts.ts';

/** What the build has published, by address from the root of the site. */
export interface PublishedSite {
  exists: (path: string) => boolean;
  hasAnchor: (path: string, id: string) => boolean;
}

/** What the build has published, and where. */
export interface ReachableSite extends PublishedSite {
  /** Public address of the site, without a final slash. */
  origin: string;
  /** Where the site sends who asks for an address at which nothing is; undefined if nowhere. */
  redirectOf: (path: string) => string | undefined;
}

/** An address that an editor wrote, with where it is. */
interface Written extends Omit<Text, 'markdown'> {
  url: string;
}

/** Links of the editors to pages of the site that are not there, or to parts they lack. */
export function brokenLinks(
  { content, written }: Pick<ReadContent, 'content' | 'written'>,
  site: ReachableSite,
): Problem[] {
  const broken = collectionNames
    .flatMap((name): Entry[] => content[name])
    .map(fileOfEntry)
    .flatMap(addressesWritten)
    .flatMap(({ url, ...at }): Problem[] => {
      const message = faultOf(url, site);
      return message === undefined
        ? []
        : [{ severity: 'blocca', rule: 'collegamento-rotto', ...at, message }];
    });
  return asWritten(written, broken);
}

function addressesWritten(written: ContentFile): Written[] {
  const { file, fields, data } = written;
  const inFields = [...walk(fields, data)]
    .filter(({ field: { shape } }) => shape.kind === 'value' && shape.type === 'indirizzo web')
    .map(({ field, value, path }) => ({
      file,
      field: path.join('.'),
      label: field.label,
      url: value as string,
    }));
  const inTexts = textsIn(written).flatMap(({ markdown, ...at }) =>
    addressesIn(markdown).map(({ url }) => ({ ...at, url })),
  );
  return [...inFields, ...inTexts];
}

/** What is wrong with an address of the site; undefined if nothing is, or if it leads elsewhere. */
function faultOf(url: string, site: ReachableSite): string | undefined {
  // Relative to the page, or a media file: others check them.
  if (!/^(?:\/|https?:)/i.test(url) || url.startsWith(`/${MEDIA_FOLDER}/`)) return undefined;
  const target = URL.parse(url, site.origin);
  if (target === null)
    return `un collegamento porta a «${url}», che non è un indirizzo: riscrivilo.`;
  if (target.host !== new URL(site.origin).host) return undefined;
  const { pathname, hash } = target;
  const path = /\.[a-z]+$|\/$/.test(pathname) ? pathname : `${pathname}/`;
  if (!site.exists(path)) {
    const elsewhere = site.redirectOf(path);
    return elsewhere === undefined
      ? `un collegamento porta a «${url}», ma sul sito questa pagina non c’è: apri la pagina giusta e copia il suo indirizzo.`
      : `un collegamento porta a «${url}», che è solo un altro nome di una pagina: scrivi ${elsewhere}.`;
  }
  const id = decoded(hash.slice(1));
  return id === '' || (id !== undefined && site.hasAnchor(path, id))
    ? undefined
    : `un collegamento porta a «${url}»: la pagina c’è, ma non ha una parte «${id ?? hash.slice(1)}». Togli tutto dal segno # in poi, o copia l’indirizzo giusto.`;
}

/** Undefined where a percent sign does not begin a character. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
