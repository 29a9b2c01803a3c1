import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import type { Link } from './address.ts';
import { newsLimit, type PageMeta, pageMeta } from './page.ts';

/** A way to look at all the commitments, each with a page of its own. */
export type Way = 'all' | 'state' | 'month' | 'party' | 'place' | 'line' | 'verification';

/** What every page of all the commitments has around them. */
export interface CommitmentsFrame {
  meta: PageMeta;
  ways: (Link & { current: boolean })[];
  newsLimit: string;
}

/** What is said of a way. */
export interface WayWords {
  href: string;
  text: string;
  title: string;
  description: string;
}

const wordings: Record<Way, WayWords> = {
  all: {
    href: routes.commitments,
    text: 'Tutti',
    title: 'Gli impegni',
    description: 'Di chi, che cosa, entro quando.',
  },
  state: {
    href: routes.commitmentsByState,
    text: 'Per stato',
    title: 'Impegni e annunci, per stato',
    description: 'Che cosa è verificato, che cosa è dichiarato, che cosa non si sa ancora.',
  },
  month: {
    href: routes.commitmentsByMonth,
    text: 'Per mese',
    title: 'Impegni e annunci, mese per mese',
    description: 'Scadenze, tappe e verifiche: i prossimi dodici mesi, il seguito, i mesi passati.',
  },
  party: {
    href: routes.commitmentsByParty,
    text: 'Per soggetto',
    title: 'Impegni e annunci, per soggetto',
    description: 'Che cosa dà e che cosa riceve ciascuno, una cosa accanto all’altra.',
  },
  place: {
    href: routes.commitmentsByPlace,
    text: 'Per luogo',
    title: 'Impegni e annunci, per luogo',
    description: 'Che cosa riguarda ogni luogo, e a che punto è.',
  },
  line: {
    href: routes.commitmentsByLine,
    text: 'Per linea',
    title: 'Impegni e annunci, per linea',
    description: 'Che cosa riguarda ogni linea del percorso, e a che punto è.',
  },
  verification: {
    href: routes.verifications,
    text: 'Verifiche',
    title: 'Le verifiche degli impegni',
    description:
      'Chi ha controllato, quando, che cosa ha visto. E che cosa, per quanto sappiamo, è ancora da controllare.',
  },
};

export function wayWords(way: Way): WayWords {
  return wordings[way];
}

/** @param description what the page says of itself, where the content tells it better */
export function commitmentsFrame(graph: Graph, way: Way, description?: string): CommitmentsFrame {
  const { href, title, description: standard } = wordings[way];
  const { impegni, aggiornamenti, verifiche } = graph.content;
  return {
    meta: pageMeta(graph, {
      kind: 'impegno',
      title,
      description: description ?? standard,
      path: href,
      breadcrumbs: way === 'all' ? [] : [{ href: routes.commitments, text: 'Impegni' }],
      entries: [...impegni, ...aggiornamenti, ...verifiche],
      sources: [],
    }),
    ways: Object.values(wordings).map((other) => ({
      href: other.href,
      text: other.text,
      current: other.href === href,
    })),
    newsLimit: newsLimit(graph),
  };
}
