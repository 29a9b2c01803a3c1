import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { paragraphs } from '../text/words.ts';
import { type Link, linksTo, pactAddress } from './address.ts';
import { citing } from './lookup.ts';
import { removedArticles } from './pact-history.ts';

export interface Article {
  id: string;
  number: number;
  heading: string;
  /** HTML of the text, from checked Markdown. */
  html: string;
  plain: string[];
  /** Commitments that cite it. */
  commitments: Link[];
}

/** An article that is in the pact no more: its address still leads to what became of it. */
export interface RemovedArticle {
  id: string;
  heading: string;
  /** "Versione 3". */
  removedBy: Link;
}

export function articlesOf(graph: Graph, { data }: Entry<'patti'>): Article[] {
  return data.articoli.map(({ id, rubrica, testo, in_parole_semplici }, index) => ({
    id,
    number: index + 1,
    heading: rubrica,
    html: graph.prose(testo, id),
    plain: paragraphs(in_parole_semplici),
    commitments: linksTo(graph, citing(graph, `articoli/${id}`, 'impegni', 'articolo')),
  }));
}

export function articlesRemoved(graph: Graph, pact: Entry<'patti'>): RemovedArticle[] {
  const page = pactAddress(graph, pact.id);
  return removedArticles(pact).map(({ id, heading, number }) => ({
    id,
    heading,
    removedBy: {
      href: routes.anchor(routes.pactVersion(page, number), id),
      text: `versione ${number}`,
    },
  }));
}
