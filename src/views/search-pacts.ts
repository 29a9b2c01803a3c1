import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { mustFind } from './lookup.ts';
import { differencePages, plainPages, versionsPages } from './pact-pages.ts';

/** A page of a pact besides that of its text, as people may ask for it. */
export interface PactFound {
  pact: Entry<'patti'>;
  href: string;
  title: string;
  text: string;
  also: string[];
}

/** The plain words of the pacts, their versions, and what changed with each. */
export function pactPagesToFind(graph: Graph): PactFound[] {
  const changeOf = (pact: Entry<'patti'>, number: number) =>
    pact.data.versioni.find(({ numero }) => numero === number)?.cosa_cambia ?? '';
  return [
    ...plainPages(graph).map(({ id, path }) => ({
      pact: mustFind(graph, 'patti', id),
      href: path,
      title: 'Il patto in parole semplici',
      text: 'Che cosa dice ogni articolo, in frasi brevi.',
      also: ['patto facile', 'patto spiegato'],
    })),
    ...versionsPages(graph).map(({ id, path }) => ({
      pact: mustFind(graph, 'patti', id),
      href: path,
      title: 'Le versioni del patto',
      text: 'Le versioni del testo, dall’ultima alla prima.',
      also: ['che cosa è cambiato nel patto', 'differenze fra le versioni'],
    })),
    ...differencePages(graph).map(({ id, path, number }) => {
      const pact = mustFind(graph, 'patti', id);
      return {
        pact,
        href: path,
        title: `Che cosa è cambiato nella versione ${number}`,
        text: changeOf(pact, number),
        also: [`versione ${number}`],
      };
    }),
  ];
}
