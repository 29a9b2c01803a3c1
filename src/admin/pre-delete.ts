import type { DecapCmsCore } from 'decap-cms-core';
import { citing } from '../model/citing.ts';
import { isRecorded } from '../model/imprints.ts';
import type { CollectionName, Entry } from '../model/registry.ts';
import type { Told } from '../text/meanwhile.ts';
import { capitalise } from '../text/words.ts';
import { inUse } from './notices/in-use-notice.ts';
import { giveNotice, type Notice } from './notices/notice.ts';
import { publishedContent } from './published.ts';
import { refusal } from './refusal.ts';

/** Refuses to delete what other entries lead to, and says which; and what was signed or promised. */
export function registerPreDelete(CMS: typeof DecapCmsCore): void {
  CMS.registerEventListener({
    name: 'preUnpublish',
    handler: async ({ entry }) => {
      const reason = await reasonToKeep(entry.get('collection'), entry.get('slug')).catch(() => {
        throw refusal('Non si riesce a sapere chi la usa: riprova fra qualche minuto.');
      });
      if (reason === undefined) return undefined;
      giveNotice(reason);
      throw refusal(
        reason.kind === 'told'
          ? `${reason.told.title}.`
          : `${capitalise(inUse(reason.citations))}: l’elenco è sopra il modulo.`,
      );
    },
  });
}

/**
 * Whether an entry may be deleted, as far as is known before asking the editor to confirm; if not, the
 * form says why. Decap calls it for entries that were saved.
 */
export async function mayDelete(collection: string, slug: string): Promise<boolean> {
  const reason = await reasonToKeep(collection, slug).catch(() => undefined);
  giveNotice(reason);
  return reason === undefined;
}

type Reason = Extract<Notice, { kind: 'in-use' | 'told' }>;

async function reasonToKeep(collection: string, slug: string): Promise<Reason | undefined> {
  const content = await publishedContent();
  const entries: readonly Entry[] = content[collection as CollectionName];
  const target = entries.find(({ id }) => id === slug);
  if (target === undefined) return undefined;
  if (isRecorded(content.imprints, target)) return { kind: 'told', told: RECORDED };
  const citations = citing(content, target);
  return citations.length === 0 ? undefined : { kind: 'in-use', citations };
}

const RECORDED: Told = {
  title: 'Questa scheda non si può cancellare: quello che dice è registrato',
  text: 'Un testo firmato e una scadenza promessa restano, anche quando le cose cambiano: è così che chi legge si può fidare.',
  next: 'Se è cambiato qualcosa, scrivilo qui: una proroga, una nuova versione, uno stato. Se c’è uno sbaglio, parlane con chi cura il sito.',
};
