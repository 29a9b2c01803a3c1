import type { Graph } from '../queries/assemble.ts';
import { type Link, linkTo } from './address.ts';
import { find } from './lookup.ts';

/** Where to read or ask, while the site has no way to receive anything. */
export function reportingWays(graph: Graph): Link[] {
  const { contatti, piattaforma, promotore } = graph.content.settings.identita;
  const page = find(graph, 'pagine', contatti?.pagina);
  const promoter = find(graph, 'soggetti', promotore);
  return [
    ...(page === undefined
      ? []
      : [{ ...linkTo(graph, page), text: `La pagina «${page.data.titolo}»` }]),
    ...(piattaforma === undefined
      ? []
      : [{ href: piattaforma.url, text: `Le pagine ufficiali: ${piattaforma.nome}` }]),
    ...(promoter === undefined
      ? []
      : [
          { ...linkTo(graph, promoter), text: `Chi promuove il percorso: ${promoter.data.titolo}` },
        ]),
  ];
}
