import type { Problem } from '../model/problem.ts';
import { addressesIn } from '../model/prose.ts';
import { collectionNames, type Content, type Entry, fileOf } from '../model/registry.ts';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { type Text, textsIn } from './texts.ts';

/** What the build has published, by address from the root of the site. */
export interface PublishedSite {
  exists: (path: string) => boolean;
  hasAnchor: (path: string, id: string) => boolean;
}

/** Links of the editors' texts to pages of the site that are not there, or to parts they lack. */
export function brokenLinks(content: Omit<Content, 'settings'>, site: PublishedSite): Problem[] {
  return collectionNames
    .flatMap((name): Entry[] => content[name])
    .flatMap(textsIn)
    .flatMap((text) => addressesIn(text.markdown).flatMap(({ url }) => check(text, url, site)));
}

function check({ entry, field, label }: Text, url: string, site: PublishedSite): Problem[] {
  if (!url.startsWith('/') || url.startsWith(`/${MEDIA_FOLDER}/`)) return [];
  const { pathname, hash } = new URL(url, 'http://localhost');
  const path = /\.[a-z]+$|\/$/.test(pathname) ? pathname : `${pathname}/`;
  const at = {
    severity: 'blocca',
    file: fileOf(entry.collection, entry.id),
    field,
    label,
  } as const;
  if (!site.exists(path)) {
    return [
      {
        ...at,
        rule: 'collegamento-rotto',
        message: `un collegamento porta a «${url}», ma sul sito questa pagina non c’è: apri la pagina giusta e copia il suo indirizzo.`,
      },
    ];
  }
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || site.hasAnchor(path, id)) return [];
  return [
    {
      ...at,
      rule: 'collegamento-rotto',
      message: `un collegamento porta a «${url}»: la pagina c’è, ma non ha una parte «${id}». Togli tutto dal segno # in poi, o copia l’indirizzo giusto.`,
    },
  ];
}
