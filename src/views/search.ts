import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface SearchPage {
  meta: PageMeta;
}

export function searchPage(graph: Graph): SearchPage {
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Cerca',
      description:
        'Cerca in tutto il sito: incontri, domande, punti emersi, luoghi, impegni, soggetti, documenti, parole del glossario.',
      lead: '',
      path: routes.search,
    }),
  };
}
