import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { linksTo, type Link } from './address.ts';
import { mustFind } from './lookup.ts';
import { pagesOf } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface FreePage {
  meta: PageMeta;
  siblings: Link[];
}

export function freePage(graph: Graph, id: string): FreePage {
  const page = mustFind(graph, 'pagine', id);
  const { data } = page;
  const siblings = pagesOf(graph, data.sezione).filter((other) => other.id !== id);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: data.titolo,
      eyebrow: data.facile ? 'In italiano facile' : undefined,
      description: data.in_breve,
      path: routes.page(id),
      entries: [page],
    }),
    siblings: linksTo(graph, siblings),
  };
}
