import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { alphabetical, count } from '../text/words.ts';
import { linksTo, type Link } from './address.ts';
import { findAll } from './lookup.ts';
import { byTitle } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describeGaps, type Gap, type Source, sourcesOf } from './sources.ts';

export interface Term {
  id: string;
  href: string;
  title: string;
  acronym: string | undefined;
  definition: string;
  synonyms: string[];
  notToConfuse: Link[];
  gaps: Gap[];
  sources: Source[];
}

export interface GlossaryPage {
  meta: PageMeta;
  letters: { letter: string; terms: Term[] }[];
}

export function term(graph: Graph, entry: Entry<'glossario'>): Term {
  const { id, data } = entry;
  return {
    id,
    href: routes.term(id),
    title: data.titolo,
    acronym: data.sigla,
    definition: data.definizione,
    synonyms: data.sinonimi,
    notToConfuse: linksTo(graph, findAll(graph, 'glossario', data.da_non_confondere_con)),
    gaps: describeGaps(entry),
    sources: sourcesOf(entry),
  };
}

export function glossaryPage(graph: Graph): GlossaryPage {
  const entries = byTitle(graph.content.glossario);
  const terms = entries.map((entry) => term(graph, entry));
  return {
    meta: pageMeta(graph, {
      kind: 'glossario',
      title: 'Il glossario',
      description: `${count(terms.length, 'parola', 'parole', 'Le parole')} del percorso, spiegate a chi le sente per la prima volta.`,
      path: routes.glossary,
      entries,
      sources: [],
    }),
    letters: byLetter(terms, ({ title }) => title).map(({ letter, items }) => ({
      letter,
      terms: items,
    })),
  };
}

/** Groups what is already in alphabetical order by first letter; digits and signs come as "0–9". */
export function byLetter<T>(
  items: readonly T[],
  name: (item: T) => string,
): { letter: string; items: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const first = alphabetical(name(item)).charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, grouped]) => ({ letter, items: grouped }));
}
