import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { find } from './lookup.ts';

/** What shows that something was done. */
export interface Evidence {
  text: string;
  href: string | undefined;
}

type Proof = Entry<'aggiornamenti'>['data']['prove'][number];

export function evidence(graph: Graph, { descrizione, url, documento }: Proof): Evidence {
  const document = find(graph, 'documenti', documento);
  return {
    text: descrizione,
    href: url ?? (document === undefined ? undefined : routes.document(document.id)),
  };
}
