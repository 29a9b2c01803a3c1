import type { WarningRule } from '../model/integrity/index.ts';
import {
  collections,
  type CollectionName,
  collectionNames,
  type Entry,
} from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { capitalise, count } from '../text/words.ts';
import { type Link, linkTo } from './address.ts';
import { sessionsInOrder } from './order.ts';
import { newsLimit, type PageMeta, pageMeta } from './page.ts';
import { describeGaps, type Gap } from './sources.ts';

export interface GapsPage {
  meta: PageMeta;
  newsLimit: string;
  /** The few that matter most. */
  first: { link: Link; gap: Gap }[];
  /** What we say we do not know, by the page it belongs to. */
  unknown: { id: string; title: string; entries: { link: Link; gaps: Gap[] }[] }[];
  /** What the automatic check finds missing or old, by kind. */
  toDo: { id: string; title: string; items: { link: Link; text: string }[] }[];
}

/**
 * Warnings that the public page tells. The others point at what may be somebody's own: they are for
 * who keeps the site, in `npm run check:content`.
 */
const ruleTitles: Record<WarningRule, string | undefined> = {
  'resoconto-mancante': 'Incontri senza resoconto',
  'impegno-senza-aggiornamenti': 'Impegni senza aggiornamenti',
  'luogo-da-ricontrollare': 'Luoghi da ricontrollare',
  'documento-senza-testo': 'Documenti senza testo accessibile',
  'atteso-in-ritardo': 'Cose attese e non trovate',
  'in-breve-difficile': 'Riassunti da semplificare',
  'sigla-senza-spiegazione': 'Sigle da spiegare',
  'data-futura': 'Date da controllare',
  'cellulare-nei-contatti': undefined,
  'casella-sconosciuta': undefined,
};

function entryOfFile(graph: Graph, file: string): Entry | undefined {
  return graph.entries.get(file.replace(/\.[^.]+$/, ''));
}

/** Sessions in the order of time; the others as they come. */
function entriesInOrder(graph: Graph, name: CollectionName): readonly Entry[] {
  return name === 'sessioni' ? sessionsInOrder(graph) : graph.content[name];
}

function unknownIn(graph: Graph, name: CollectionName): GapsPage['unknown'][number] {
  return {
    id: `punti-${name}`,
    title: collections[name].label,
    entries: entriesInOrder(graph, name)
      .map((entry) => ({ link: linkTo(graph, entry), gaps: describeGaps(entry) }))
      .filter(({ gaps }) => gaps.length > 0),
  };
}

export function gapsPage(graph: Graph): GapsPage {
  const unknown = collectionNames
    .map((name) => unknownIn(graph, name))
    .filter(({ entries }) => entries.length > 0);
  const points = unknown.flatMap(({ entries }) => entries.flatMap(({ gaps }) => gaps)).length;
  const toDo = Object.entries(ruleTitles)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([rule, title]) => ({
      id: rule,
      title,
      items: graph.warnings
        .filter((warning) => warning.rule === rule)
        .map(({ file, message }) => {
          const entry = entryOfFile(graph, file);
          const link =
            entry === undefined
              ? { href: routes.home, text: graph.content.settings.identita.nome }
              : linkTo(graph, entry);
          return { link, text: capitalise(message) };
        }),
    }))
    .filter(({ items }) => items.length > 0);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Che cosa non sappiamo',
      description: `${count(points, 'punto che non sappiamo', 'punti che non sappiamo', 'I punti che non sappiamo')}, detti uno per uno: molti sono in pagine che abbiamo letto solo in parte.`,
      path: routes.gaps,
      entries: [...graph.entries.values()],
      sources: [],
    }),
    newsLimit: newsLimit(graph),
    first: collectionNames
      .flatMap((name): readonly Entry[] => entriesInOrder(graph, name))
      .flatMap((entry) =>
        describeGaps(entry)
          .filter(({ isImportant }) => isImportant)
          .map((gap) => ({ link: linkTo(graph, entry), gap })),
      ),
    unknown,
    toDo,
  };
}
