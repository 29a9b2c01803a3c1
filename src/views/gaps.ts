import type { WarningRule } from '../model/integrity/index.ts';
import {
  collections,
  type CollectionName,
  collectionNames,
  type Entry,
} from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { onDay } from '../text/dates.ts';
import { capitalise, count } from '../text/words.ts';
import { type Link, linkTo } from './address.ts';
import { updatesOf, verificationsOf } from './commitment-status.ts';
import { commitmentsInOrder } from './commitments.ts';
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
  /** What is missing or old, for everybody to know. */
  missing: GapTask[];
  /** What the automatic check finds in the words, for who keeps the site. */
  toDo: GapTask[];
}

/** One kind of thing that is missing, old or to be mended, wherever it is. */
export interface GapTask {
  id: string;
  title: string;
  items: { link: Link; text: string }[];
}

/**
 * Warnings that the public page tells. The others point at what may be somebody's own: they are for
 * who keeps the site, in `npm run check:content`.
 */
const ruleTitles: Record<WarningRule, { of: 'missing' | 'toDo'; title: string } | undefined> = {
  'resoconto-mancante': { of: 'missing', title: 'Incontri passati senza resoconto' },
  'impegno-senza-aggiornamenti': { of: 'missing', title: 'Impegni da tempo senza aggiornamenti' },
  'luogo-da-ricontrollare': { of: 'missing', title: 'Luoghi da ricontrollare' },
  'documento-senza-testo': { of: 'missing', title: 'Documenti senza testo accessibile' },
  'atteso-in-ritardo': { of: 'missing', title: 'Cose attese e non trovate' },
  'in-breve-difficile': { of: 'toDo', title: 'Riassunti da semplificare' },
  'sigla-senza-spiegazione': { of: 'toDo', title: 'Sigle da spiegare' },
  'data-futura': { of: 'toDo', title: 'Date da controllare' },
  'cellulare-nei-contatti': undefined,
  'casella-sconosciuta': undefined,
  'scadenza-senza-impronta': undefined,
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

function tasks(graph: Graph, asked: 'missing' | 'toDo'): GapTask[] {
  return Object.entries(ruleTitles)
    .flatMap(([rule, told]) => (told?.of === asked ? [{ rule, title: told.title }] : []))
    .map(({ rule, title }) => ({
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
}

/** Commitments of which the site has no news: no fault of theirs, and nothing is known. */
function neverTold(graph: Graph): GapTask {
  return {
    id: 'senza-notizie',
    title: 'Impegni e annunci di cui qui non c’è ancora una notizia',
    items: commitmentsInOrder(graph)
      .filter(
        ({ id }) => updatesOf(graph, id).length === 0 && verificationsOf(graph, id).length === 0,
      )
      .map((commitment) => ({
        link: linkTo(graph, commitment),
        text:
          commitment.data.verificato_il === undefined
            ? 'Non le abbiamo ancora cercate.'
            : `Cercate ${onDay('il', commitment.data.verificato_il)}.`,
      })),
  };
}

export function gapsPage(graph: Graph): GapsPage {
  const unknown = collectionNames
    .map((name) => unknownIn(graph, name))
    .filter(({ entries }) => entries.length > 0);
  const points = unknown.flatMap(({ entries }) => entries.flatMap(({ gaps }) => gaps)).length;
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
    missing: [...tasks(graph, 'missing'), neverTold(graph)].filter(({ items }) => items.length > 0),
    toDo: tasks(graph, 'toDo'),
  };
}
