import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import type { Link } from './address.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface NotFoundPage {
  meta: PageMeta;
  ways: Link[];
}

export function notFoundPage(graph: Graph): NotFoundPage {
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Questa pagina non c’è',
      description: 'L’indirizzo non porta a nessuna pagina del sito.',
      path: routes.notFound,
    }),
    ways: [
      { href: routes.index, text: 'Indice dalla A alla Z: tutto quello che c’è' },
      { href: routes.sessions, text: 'Sessioni e incontri' },
      { href: routes.commitments, text: 'Impegni' },
      { href: routes.glossary, text: 'Glossario' },
      { href: routes.home, text: 'Pagina iniziale' },
    ],
  };
}
