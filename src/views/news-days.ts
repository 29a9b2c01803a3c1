import type { Change } from '../model/memory.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type Entry,
  SETTINGS_FOLDER,
  singletons,
} from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { count, listWords } from '../text/words.ts';
import { addressOf, type Link, linkTo, titleOf } from './address.ts';
import { additionTitle, entrySummary } from './additions.ts';
import { once } from './order.ts';
import { sayChange, UNREADABLE } from './past-sentences.ts';
import { type Said, sayItem, sentence } from './past-values.ts';

/** Something that was added, changed or taken away on a day. */
export interface NewsItem {
  /** Unique among all news, and good as the id of an element. */
  id: string;
  /** `collection/id`, or `impostazioni/name`. */
  thing: string;
  collection: CollectionName | undefined;
  /** "Nuovo luogo: Sala civica", or only the title of what changed. */
  title: string;
  /** What kind of thing it is: "Luogo". */
  kind: string;
  /** Where it can be read; absent where it is no longer there. */
  href: string | undefined;
  said: Said[];
  /** ISO instant. */
  when: string;
  isNew: boolean;
}

/** Many entries put online on one day, told together. */
export interface Delivery {
  id: string;
  /** "Sono state messe in linea 200 schede: 12 incontri, 3 luoghi e altre 5". */
  text: string;
  /** Those that are still there; none for the first delivery of a site, which is nearly all of it. */
  links: Link[];
  /** Where everything is, for that one. */
  all: Link | undefined;
  when: string;
}

/** What happened to the content on one day. */
export interface NewsDay {
  /** `YYYY-MM-DD`. */
  day: string;
  /** "22 novembre 2026". */
  text: string;
  delivery: Delivery | undefined;
  items: NewsItem[];
}

/** From so many additions on a day they are told in one sentence. */
const MANY_ADDITIONS = 12;

/** All news, the latest day first; none where the site does not know its history. */
export function newsDays(graph: Graph): readonly NewsDay[] {
  return once(graph, 'news', () => {
    const { memory } = graph;
    if (!memory.known) return [];
    const byDay = Map.groupBy(memory.changes, ({ day }) => day);
    const first = memory.complete ? memory.changes.at(-1)?.day : undefined;
    return [...byDay]
      .map(([day, changes]) => newsOf(graph, { day, changes, isFirst: day === first }))
      .filter(({ delivery, items }) => delivery !== undefined || items.length > 0);
  });
}

interface DayChanges {
  day: string;
  changes: readonly Change[];
  /** Whether the content begins on this day. */
  isFirst: boolean;
}

function newsOf(graph: Graph, { day, changes, isFirst }: DayChanges): NewsDay {
  const additions = changes.filter(({ kind, of }) => kind === 'added' && 'collection' in of);
  const together = additions.length >= MANY_ADDITIONS || (isFirst && additions.length > 1);
  const delivered = new Set(together ? additions : []);
  return {
    day,
    text: formatDate(day),
    delivery: together ? deliveryOf(graph, additions, isFirst) : undefined,
    items: changes
      .filter((change) => !delivered.has(change))
      .flatMap((change) => itemOf(graph, change)),
  };
}

/** Words for one and for many of each kind. */
const kinds: Record<CollectionName, [one: string, many: string]> = {
  sessioni: ['incontro', 'incontri'],
  emersi: ['punto emerso', 'punti emersi'],
  luoghi: ['luogo', 'luoghi'],
  aggiornamenti: ['aggiornamento', 'aggiornamenti'],
  impegni: ['impegno', 'impegni'],
  azioni: ['azione', 'azioni'],
  documenti: ['documento', 'documenti'],
  soggetti: ['soggetto', 'soggetti'],
  verifiche: ['verifica', 'verifiche'],
  attesi: ['cosa attesa', 'cose attese'],
  percorso: ['fase del percorso', 'fasi del percorso'],
  patti: ['patto', 'patti'],
  linee: ['linea', 'linee'],
  glossario: ['parola spiegata', 'parole spiegate'],
  pagine: ['pagina', 'pagine'],
};

function deliveryOf(graph: Graph, additions: readonly Change[], isFirst: boolean): Delivery {
  const names = additions.map(({ of }) => ('collection' in of ? of.collection : undefined));
  const counts = collectionNames
    .map((name) => [name, names.filter((other) => other === name).length] as const)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => count(number, ...kinds[name]));
  const day = additions[0]?.day ?? '';
  return {
    id: `schede-${day}`,
    text: `Sono state messe in linea ${count(additions.length, 'scheda', 'schede')}: ${listWords(counts)}.`,
    links: isFirst
      ? []
      : additions.flatMap((change) => {
          const entry = entryOf(graph, change);
          return entry === undefined ? [] : [linkTo(graph, entry)];
        }),
    all: isFirst ? { href: routes.index, text: 'Tutto quello che c’è oggi' } : undefined,
    when: additions[0]?.when ?? '',
  };
}

/** The entry as it is today; undefined if it is no longer there. */
export function entryOf(graph: Graph, { of }: Change): Entry | undefined {
  return 'collection' in of ? graph.entries.get(`${of.collection}/${of.id}`) : undefined;
}

function itemOf(graph: Graph, change: Change): NewsItem[] {
  const told = 'collection' in change.of ? tellEntry(graph, change) : tellSettings(graph, change);
  if (told === undefined) return [];
  const { day, of, when, kind } = change;
  const thing =
    'collection' in of ? `${of.collection}/${of.id}` : `${SETTINGS_FOLDER}/${of.settings}`;
  return [
    {
      id: `${thing.replace('/', '-')}-${day}`,
      thing,
      collection: 'collection' in of ? of.collection : undefined,
      when,
      isNew: kind === 'added',
      ...told,
    },
  ];
}

type Told = Pick<NewsItem, 'title' | 'kind' | 'href' | 'said'>;

const GONE = 'Oggi non c’è più.';

/** What is said of an entry; undefined where nobody would notice what changed. */
function tellEntry(graph: Graph, change: Change): Told | undefined {
  const { of } = change;
  if (!('collection' in of)) return undefined;
  const kind = collections[of.collection].labelSingular;
  const entry = entryOf(graph, change);
  const href = entry && addressOf(graph, entry);
  const title = entry === undefined ? pastTitle(graph, change) : titleOf(graph, entry);
  const gone = entry === undefined ? [sentence(GONE)] : [];
  switch (change.kind) {
    case 'added': {
      const said = entry === undefined ? gone : [sentence(entrySummary(graph, entry))];
      const words =
        entry === undefined ? `Aggiunto al sito: ${title}` : additionTitle(graph, entry);
      return { title: words, kind, href, said };
    }
    case 'returned':
      return { title: `Di nuovo sul sito: ${title}`, kind, href, said: gone };
    case 'removed':
      return { title: `Tolto dal sito: ${title}`, kind, href, said: [] };
    case 'rewritten':
      return { title, kind, href, said: [sentence(UNREADABLE), ...gone] };
    case 'changed': {
      const said = sayChange(graph, change);
      return said.length === 0 ? undefined : { title, kind, href, said: [...said, ...gone] };
    }
  }
}

/** What an entry that is no longer there was called, where that can be told. */
function pastTitle(graph: Graph, { of, before, after }: Change): string {
  if (!('collection' in of)) return '';
  const { labelSingular, fields } = collections[of.collection];
  const { titolo } = { ...before, ...after };
  const field = 'titolo' in fields ? fields.titolo : undefined;
  const said = field && titolo !== undefined ? sayItem(graph, field, titolo) : undefined;
  return said ?? labelSingular.toLowerCase();
}

function tellSettings(graph: Graph, change: Change): Told | undefined {
  if (!('settings' in change.of) || change.kind !== 'changed') return undefined;
  const said = sayChange(graph, change);
  const title = singletons[change.of.settings].label;
  return said.length === 0 ? undefined : { title, kind: 'Impostazioni', href: routes.home, said };
}
