import type { DecapCmsCore } from 'decap-cms-core';
import { type Citing, citing } from '../model/citing.ts';
import type { CollectionName, Entry } from '../model/registry.ts';
import { capitalise } from '../text/words.ts';
import { inUse } from './notices/in-use-notice.ts';
import { giveNotice } from './notices/notice.ts';
import { publishedContent } from './published.ts';
import { refusal } from './refusal.ts';

/** Refuses to delete what other entries lead to, and says which. */
export function registerPreDelete(CMS: typeof DecapCmsCore): void {
  CMS.registerEventListener({
    name: 'preUnpublish',
    handler: async ({ entry }) => {
      const citations = await citationsOf(entry.get('collection'), entry.get('slug')).catch(() => {
        throw refusal('Non si riesce a sapere chi la usa: riprova fra qualche minuto.');
      });
      if (citations.length === 0) return undefined;
      giveNotice({ kind: 'in-use', citations });
      throw refusal(`${capitalise(inUse(citations))}: l’elenco è sopra il modulo.`);
    },
  });
}

/**
 * Whether an entry may be deleted, as far as is known before asking the editor to confirm; if not, the
 * form says why. Decap calls it for entries that were saved.
 */
export async function mayDelete(collection: string, slug: string): Promise<boolean> {
  const citations = await citationsOf(collection, slug).catch(() => []);
  giveNotice(citations.length === 0 ? undefined : { kind: 'in-use', citations });
  return citations.length === 0;
}

async function citationsOf(collection: string, slug: string): Promise<Citing[]> {
  const content = await publishedContent();
  const entries: readonly Entry[] = content[collection as CollectionName];
  const target = entries.find(({ id }) => id === slug);
  return target === undefined ? [] : citing(content, target);
}
