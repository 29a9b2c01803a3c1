import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { linksTo, type Link } from './address.ts';
import { mustFind } from './lookup.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface FreePage {
  meta: PageMeta;
  siblings: Link[];
}

export function freePage(graph: Graph, id: string): FreePage {
  const page = mustFind(graph, 'pagine', id);
  const { data } = page;
  const siblings = graph.content.pagine
    .filter((other) => other.data.sezione === data.sezione && other.id !== id)
    .sort((a, b) => (a.data.ordine ?? 99) - (b.data.ordine ?? 99));
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
