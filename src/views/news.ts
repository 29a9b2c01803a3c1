import { sections } from '../model/labels.ts';
import type { NoMemory } from '../model/memory.ts';
import type { CollectionName } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatMonth, onDay } from '../text/dates.ts';
import type { Link } from './address.ts';
import { monthOf } from './news-addresses.ts';
import { type NewsDay, newsDays } from './news-days.ts';
import { neighbours } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface NewsPage {
  meta: PageMeta;
  days: readonly NewsDay[];
  /** Why nothing can be told; undefined where it can. */
  unknown: string | undefined;
  /** From which day changes are told. */
  begins: string | undefined;
  /** Other ways to see the news, by month and by kind of thing. */
  months: Link[];
  kinds: Link[];
  /** Address of the feed that tells the same. */
  follow: string;
}

/** Whole days until so many things are told. */
const ON_FIRST_PAGE = 30;
const OF_ONE_KIND = 100;

const kinds: Readonly<Record<string, { title: string; of: readonly CollectionName[] }>> = {
  impegni: { title: 'Impegni e verifiche', of: ['impegni', 'aggiornamenti', 'verifiche'] },
  incontri: { title: 'Incontri e che cosa è emerso', of: ['sessioni', 'emersi'] },
  luoghi: { title: 'Luoghi e azioni', of: ['luoghi', 'azioni'] },
  patto: { title: 'Patto', of: ['patti'] },
  documenti: { title: 'Documenti e cose attese', of: ['documenti', 'attesi'] },
};

const whyUnknown: Record<NoMemory, string> = {
  'no-git':
    'La storia delle modifiche non è disponibile qui. Questo sito è stato costruito da una copia dei contenuti senza il loro archivio (git): si sa che cosa dicono oggi, non che cosa dicevano prima.',
  shallow:
    'La storia delle modifiche non è disponibile qui. Questo sito è stato costruito da una copia dell’archivio (git) che ha solo le ultime modifiche: raccontare solo quelle farebbe credere che prima non sia cambiato niente.',
  incomplete:
    'La storia delle modifiche non è disponibile qui. Questo sito è stato costruito da una copia dell’archivio (git) a cui mancano i testi di prima, e non è stato possibile averli.',
};

/** The latest news of all kinds. */
export function newsPage(graph: Graph): NewsPage {
  return page(graph, {
    title: sections.novita,
    description: 'Che cosa si è aggiunto al sito e che cosa è cambiato, giorno per giorno.',
    path: routes.news,
    days: firstDays(newsDays(graph), ON_FIRST_PAGE),
  });
}

/** Names of the pages that hold a part of the news: those of the months, and of the kinds of thing. */
export function newsParts(graph: Graph): string[] {
  return [...months(graph), ...kindsWithNews(graph)];
}

function months(graph: Graph): string[] {
  return [...new Set(newsDays(graph).map(({ day }) => monthOf(day)))];
}

function kindsWithNews(graph: Graph): string[] {
  return Object.keys(kinds).filter((kind) => daysOfKind(graph, kind).length > 0);
}

export function newsPartPage(graph: Graph, part: string): NewsPage {
  const kind = kinds[part];
  if (kind !== undefined) {
    return page(graph, {
      title: `Novità: ${kind.title}`,
      description: `Che cosa si è aggiunto e che cosa è cambiato, solo per: ${kind.title}. Le schede messe in linea tutte insieme sono fra le novità di tutti i tipi.`,
      path: routes.newsPart(part),
      days: firstDays(daysOfKind(graph, part), OF_ONE_KIND),
    });
  }
  const { previous, next } = neighbours(months(graph), part);
  return page(graph, {
    title: `Novità di ${formatMonth(part)}`,
    description: `Che cosa si è aggiunto al sito e che cosa è cambiato nel mese di ${formatMonth(part)}.`,
    path: routes.newsPart(part),
    days: newsDays(graph).filter(({ day }) => monthOf(day) === part),
    // The list begins with the latest month.
    next: previous === undefined ? undefined : monthLink(previous),
    previous: next === undefined ? undefined : monthLink(next),
  });
}

function daysOfKind(graph: Graph, kind: string): NewsDay[] {
  const of: readonly (CollectionName | undefined)[] = kinds[kind]?.of ?? [];
  return newsDays(graph)
    .map((day) => ({
      ...day,
      delivery: undefined,
      items: day.items.filter(({ collection }) => of.includes(collection)),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Whole days, the latest, until they tell so many things; always one, if there is one. */
function firstDays(days: readonly NewsDay[], enough: number): NewsDay[] {
  let told = 0;
  return days.filter(({ items }) => {
    const fits = told < enough;
    told += Math.max(items.length, 1);
    return fits;
  });
}

interface Part {
  title: string;
  description: string;
  path: string;
  days: readonly NewsDay[];
  previous?: Link | undefined;
  next?: Link | undefined;
}

function page(graph: Graph, { days, ...about }: Part): NewsPage {
  const { memory } = graph;
  const elsewhere = (name: string) => routes.newsPart(name) !== about.path;
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      ...about,
      breadcrumbs: about.path === routes.news ? [] : [{ href: routes.news, text: sections.novita }],
    }),
    days,
    unknown: memory.known ? undefined : whyUnknown[memory.why],
    begins: memory.known ? beginning(memory) : undefined,
    months: months(graph).filter(elsewhere).map(monthLink),
    kinds: kindsWithNews(graph)
      .filter(elsewhere)
      .map((kind) => ({ href: routes.newsPart(kind), text: kinds[kind]?.title ?? kind })),
    follow: routes.follow,
  };
}

function beginning({ since, complete }: { since: string; complete: boolean }): string {
  const day = onDay('dal', since);
  return complete
    ? `Le modifiche si raccontano ${day}, quando i contenuti sono entrati in questo archivio.`
    : `Si raccontano le modifiche ${day}: quelle di prima restano nell’archivio dei contenuti.`;
}

function monthLink(month: string): Link {
  return { href: routes.newsPart(month), text: formatMonth(month) };
}
