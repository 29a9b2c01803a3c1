import type { CmsConfig } from '../model/cms-types.ts';
import type { CollectionName } from '../model/registry.ts';
import * as routes from '../routes.ts';

/** Decap puts in its place the id of the entry; likewise a field of it, by its name. */
const ID = '{{slug}}';

/** Where the site shows an entry; the first page, where only the whole content can tell. */
const PATHS: Readonly<Partial<Record<string, string>>> = {
  sessioni: routes.session(ID),
  luoghi: routes.place(ID),
  aggiornamenti: routes.commitment('{{impegno}}'),
  impegni: routes.commitment(ID),
  azioni: routes.action(ID),
  documenti: routes.document(ID),
  soggetti: routes.party(ID),
  verifiche: routes.verification(ID),
  attesi: routes.expectation(ID),
  percorso: routes.phase(ID),
  patti: routes.pact,
  linee: routes.line(ID),
  glossario: routes.term(ID),
  pagine: routes.page(ID),
} satisfies Partial<Record<CollectionName, string>>;

/** Has the links to previews, and to the site, lead to where the entry is. */
export function withPreviewPaths(config: CmsConfig): CmsConfig {
  return {
    ...config,
    collections: config.collections.map((collection) => {
      const path = PATHS[collection.name];
      return path === undefined ? collection : { ...collection, preview_path: path.slice(1) };
    }),
  };
}
