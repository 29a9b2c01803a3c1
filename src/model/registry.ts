import type { DataOf } from './collection.ts';
import { actions } from './collections/actions.ts';
import { commitments } from './collections/commitments.ts';
import { documents } from './collections/documents.ts';
import { expectations } from './collections/expectations.ts';
import { findings } from './collections/findings.ts';
import { firstDeadlines, signedTexts } from './collections/imprints.ts';
import { lines } from './collections/lines.ts';
import { pacts } from './collections/pacts.ts';
import { pages } from './collections/pages.ts';
import { parties } from './collections/parties.ts';
import { phases } from './collections/phases.ts';
import { places } from './collections/places.ts';
import { sessions } from './collections/sessions.ts';
import { identity, menu, vocabularies } from './collections/settings.ts';
import { terms } from './collections/terms.ts';
import { updates } from './collections/updates.ts';
import { verifications } from './collections/verifications.ts';

/** Every collection, in the order in which editors need them. Keys are folders of the content. */
export const collections = {
  sessioni: sessions,
  emersi: findings,
  luoghi: places,
  aggiornamenti: updates,
  impegni: commitments,
  azioni: actions,
  documenti: documents,
  soggetti: parties,
  verifiche: verifications,
  attesi: expectations,
  percorso: phases,
  patti: pacts,
  linee: lines,
  glossario: terms,
  pagine: pages,
} as const;

/** The folder of the settings files. */
export const SETTINGS_FOLDER = 'impostazioni';

export const singletons = { identita: identity, vocabolari: vocabularies, menu } as const;

/** The folder of what `npm run impronte` records: no form shows it, and nobody writes it by hand. */
export const IMPRINTS_FOLDER = 'impronte';

export const imprints = { firme: signedTexts, scadenze: firstDeadlines } as const;

export type Collections = typeof collections;
export type CollectionName = keyof Collections;
export type Singletons = typeof singletons;
export type SingletonName = keyof Singletons;
export type ImprintName = keyof typeof imprints;

/** One thing of the content: its id is its file name, and never changes. */
export interface Entry<Name extends CollectionName = CollectionName> {
  id: string;
  collection: Name;
  data: DataOf<Collections[Name]>;
  /** Markdown as written; empty where there is none. */
  body: string;
}

export type Settings = { [Name in SingletonName]: DataOf<Singletons[Name]> };

export type Imprints = { [Name in ImprintName]: DataOf<(typeof imprints)[Name]> };

/** The whole content repository, read and valid entry by entry. */
export type Content = { [Name in CollectionName]: Entry<Name>[] } & {
  settings: Settings;
  imprints: Imprints;
};

export const collectionNames = Object.keys(collections) as CollectionName[];
export const singletonNames = Object.keys(singletons) as SingletonName[];
export const imprintNames = Object.keys(imprints) as ImprintName[];

/** Path of an entry's file from the content folder. */
export function fileOf(collection: CollectionName, id: string): string {
  return `${collection}/${id}.${collections[collection].extension}`;
}

/** Path of a settings file from the content folder. */
export function settingsFile(name: SingletonName): string {
  return `${SETTINGS_FOLDER}/${name}.yml`;
}

/** Path of a file of imprints from the content folder. */
export function imprintsFile(name: ImprintName): string {
  return `${IMPRINTS_FOLDER}/${name}.yml`;
}
