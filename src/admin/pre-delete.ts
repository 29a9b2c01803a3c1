import type { DecapCmsCore } from 'decap-cms-core';
import { type Citing, citing } from '../model/citing.ts';
import type { CollectionName, Entry } from '../model/registry.ts';
import { listWords } from '../text/words.ts';
import { publishedContent } from './published.ts';
import { refusal } from './refusal.ts';

/** Refuses to delete what other entries lead to, and says which. */
export function registerPreDelete(CMS: typeof DecapCmsCore): void {
  CMS.registerEventListener({
    name: 'preUnpublish',
    handler: async ({ entry }) => {
      const content = await publishedContent();
      const entries: readonly Entry[] = content[entry.get('collection') as CollectionName];
      const target = entries.find(({ id }) => id === entry.get('slug'));
      const citations = target === undefined ? [] : citing(content, target);
      if (citations.length > 0) throw refusal(inUse(citations));
      return undefined;
    },
  });
}

const MOST_NAMED = 5;

function inUse(citations: readonly Citing[]): string {
  const named = citations
    .slice(0, MOST_NAMED)
    .map(({ entry, where, field }) => `«${titleOf(entry)}» (${where}, «${field}»)`);
  const more = citations.length - named.length;
  const all = more > 0 ? [...named, `altre ${more}`] : named;
  return `La usano altre schede: ${listWords(all)}. Togli prima i collegamenti, poi cancellala.`;
}

function titleOf({ id, data }: Entry): string {
  return 'titolo' in data ? data.titolo : id;
}
