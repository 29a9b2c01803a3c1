import { collections, type CollectionName, type Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { alphabetical } from '../text/words.ts';
import { addressOf } from './address.ts';
import { byLetter } from './glossary.ts';
import { questionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface IndexItem {
  href: string;
  title: string;
  kind: string;
}

export interface IndexPage {
  meta: PageMeta;
  letters: { letter: string; items: IndexItem[] }[];
}

const listed: CollectionName[] = [
  'sessioni',
  'emersi',
  'luoghi',
  'impegni',
  'azioni',
  'documenti',
  'soggetti',
  'verifiche',
  'attesi',
  'percorso',
  'patti',
  'linee',
  'glossario',
  'pagine',
];

/** Everything with an address of its own, in alphabetical order. */
function indexItems(graph: Graph): IndexItem[] {
  const entries = listed.flatMap((name): Entry[] => graph.content[name]);
  const items = [
    ...entries.map((entry) => ({
      href: addressOf(graph, entry),
      title: 'titolo' in entry.data ? entry.data.titolo : entry.id,
      kind: collections[entry.collection].labelSingular,
    })),
    ...questionsInOrder(graph).map(({ id, data }) => ({
      href: routes.question(id),
      title: data.testo,
      kind: 'Domanda',
    })),
  ];
  return items.sort((a, b) => alphabetical(a.title).localeCompare(alphabetical(b.title), 'it'));
}

export function indexPage(graph: Graph): IndexPage {
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Indice dalla A alla Z',
      description: 'Tutto quello che c’è sul sito, in ordine alfabetico.',
      path: routes.index,
      entries: [...graph.entries.values()],
      sources: [],
    }),
    letters: byLetter(indexItems(graph), ({ title }) => title),
  };
}
