import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { onDay } from '../text/dates.ts';
import { count, lowerFirst, paragraphs } from '../text/words.ts';
import { currentPact, linksTo, type Link, linkTo } from './address.ts';
import { type CommitmentRow, commitmentRow, commitmentsInOrder } from './commitments.ts';
import { type Expectation, expectation } from './expectations.ts';
import { citing } from './lookup.ts';
import { pagesOf, sessionsInOrder } from './order.ts';
import { newsLimit, type PageMeta, pageMeta } from './page.ts';
import { phasesInOrder, phaseTime } from './path.ts';
import {
  questionsOfSession,
  questionSummary,
  type QuestionSummary,
  sessionCard,
  type SessionCard,
} from './sessions.ts';
import { siteData } from './structured-data.ts';
import { type Thread, threadAround } from './thread.ts';
import { isAhead } from './when.ts';

/** Where things stand today, as far as it is known. */
export interface Now {
  /** Sessions still to come. */
  upcoming: SessionCard[];
  /** "L’ultimo incontro che conosciamo è del 5 febbraio 2026". */
  latest: { text: string; link: Link } | undefined;
  /** The phase of today, or the last one whose day is known. */
  phase: { isCurrent: boolean; text: string; link: Link } | undefined;
  /** Phases announced after it, without a day. */
  announced: Link[];
  expected: Expectation[];
}

export interface HomePage {
  meta: PageMeta;
  eyebrow: string;
  /** What the process is, for who has never heard of it, and where to read more. */
  about: { text: string[]; links: Link[] };
  /** "Quattro sessioni, dodici domande, …": only counts, of what there is. */
  numbers: { text: string; link: Link }[];
  newsLimit: string;
  primary: Link;
  secondary: Link | undefined;
  now: Now;
  thread: { heading: string; title: string; href: string; thread: Thread } | undefined;
  questions: { session: Link; items: QuestionSummary[] } | undefined;
  commitments: CommitmentRow[];
  doors: { title: string; text: string; href: string }[];
}

function now(graph: Graph, today: string): Now {
  const sessions = sessionsInOrder(graph);
  const upcoming = sessions.filter((session) => isAhead(session, today)).slice(0, 3);
  const latest = sessions
    .filter(({ data }) => data.stato === 'svolta' && data.data !== undefined && data.data <= today)
    .at(-1);
  const phases = phasesInOrder(graph);
  const current = phases.find((entry) => phaseTime(entry, today) === 'current');
  const phase = current ?? phases.findLast(({ data }) => (data.inizio ?? '9999') <= today);
  return {
    upcoming: upcoming.map((session) => sessionCard(graph, session, today)),
    latest: latest && {
      text: `L’ultimo incontro che conosciamo è ${onDay('del', latest.data.data ?? '')}`,
      link: linkTo(graph, latest),
    },
    phase: phase && {
      isCurrent: phase === current,
      text: phase.data.in_breve,
      link: linkTo(graph, phase),
    },
    announced: linksTo(
      graph,
      phases.filter(
        ({ data }) =>
          data.inizio === undefined && phase !== undefined && data.ordine > phase.data.ordine,
      ),
    ),
    expected: graph.content.attesi
      .filter(({ data }) => data.pubblicazione !== 'riportato' && data.pubblicazione !== 'altrove')
      .sort(
        (a, b) =>
          (a.data.entro ?? '9999').localeCompare(b.data.entro ?? '9999') ||
          (a.data.ordine ?? 999) - (b.data.ordine ?? 999),
      )
      .slice(0, 3)
      .map((entry) => expectation(graph, entry)),
  };
}

/**
 * The thread that goes furthest: it shows how the site is read. Among equals a need comes first, then
 * the thread with the fewest knots, which is the easiest to follow.
 */
function exemplaryThread(graph: Graph): HomePage['thread'] {
  const best = graph.content.emersi
    .map((entry) => {
      const thread = threadAround(graph, { kind: 'finding', entry });
      const knots = thread.steps.map((step) => step.knots.length);
      return {
        entry,
        thread,
        isNeed: entry.data.tipo === 'bisogno',
        reach: knots.filter((number) => number > 0).length,
        knots: knots.reduce((sum, number) => sum + number, 0),
      };
    })
    .sort(
      (a, b) => b.reach - a.reach || Number(b.isNeed) - Number(a.isNeed) || a.knots - b.knots,
    )[0];
  return (
    best && {
      heading: best.isNeed ? 'Il filo di un bisogno' : 'Il filo di un punto emerso',
      title: best.entry.data.titolo,
      href: linkTo(graph, best.entry).href,
      thread: best.thread,
    }
  );
}

/** Bodies in the attendance lists of the table's sessions. */
function atTheTable({ content }: Graph): number {
  const tables = content.sessioni.filter(({ data }) => data.tipo === 'tavolo');
  return new Set(tables.flatMap(({ data }) => data.dopo?.soggetti_presenti ?? [])).size;
}

function numbers(graph: Graph): HomePage['numbers'] {
  const { content } = graph;
  const table = content.sessioni.filter(
    ({ data }) => data.tipo === 'tavolo' && data.stato === 'svolta',
  ).length;
  const taken = content.impegni.filter(({ data }) => data.patto !== undefined).length;
  const all: [number, string, string, string][] = [
    [table, 'sessione del Tavolo', 'sessioni del Tavolo', routes.sessions],
    [graph.questions.size, 'domanda guida', 'domande guida', routes.questions],
    [atTheTable(graph), 'soggetto al Tavolo', 'soggetti al Tavolo', routes.parties],
    [taken, 'impegno', 'impegni', routes.commitments],
    [content.impegni.length - taken, 'annuncio', 'annunci', routes.commitments],
  ];
  return all
    .filter(([value]) => value > 0)
    .map(([value, one, many, href]) => ({
      text: count(value, one, many),
      link: { href, text: count(value, one, many) },
    }));
}

/** The first questions of the session with the most answers; of the latest, if they are as many. */
function questionsForHome(graph: Graph): HomePage['questions'] {
  const answers = (session: Entry<'sessioni'>) =>
    questionsOfSession(graph, session).flatMap(({ id }) =>
      citing(graph, `domande/${id}`, 'emersi', 'domanda'),
    ).length;
  const session = [...sessionsInOrder(graph)]
    .filter((candidate) => questionsOfSession(graph, candidate).length > 0)
    .reverse()
    .sort((a, b) => answers(b) - answers(a))[0];
  return (
    session && {
      session: linkTo(graph, session),
      items: questionsOfSession(graph, session)
        .slice(0, 3)
        .map((question) => questionSummary(graph, question)),
    }
  );
}

const toneOrder = ['late', 'under-way', 'declared', 'verified', 'waiting', 'stopped'];

function commitmentsForHome(graph: Graph, today: string): CommitmentRow[] {
  return commitmentsInOrder(graph)
    .map((commitment) => commitmentRow(graph, commitment, today))
    .sort((a, b) => toneOrder.indexOf(a.status.tone) - toneOrder.indexOf(b.status.tone))
    .slice(0, 3);
}

const doors: HomePage['doors'] = [
  {
    title: 'Che cosa si è chiesto il Tavolo',
    text: 'Le sessioni e gli altri incontri, con le domande e quello che ne sappiamo.',
    href: routes.sessions,
  },
  {
    title: 'Chi partecipa',
    text: 'Enti, associazioni, gruppi: chi c’era, e quando.',
    href: routes.parties,
  },
  {
    title: 'Che cosa è stato annunciato',
    text: 'Impegni e annunci: di chi, che cosa, entro quando.',
    href: routes.commitments,
  },
  {
    title: 'Che cosa non si sa ancora',
    text: 'I punti da chiarire, a cominciare dai più importanti.',
    href: routes.gaps,
  },
];

export function homePage(graph: Graph, today: string): HomePage {
  const { identita } = graph.content.settings;
  const pact = currentPact(graph);
  return {
    meta: pageMeta(graph, {
      kind: 'home',
      title: identita.motto,
      uniqueTitle: `${identita.territorio.nome}: ${lowerFirst(identita.motto)}`,
      description: identita.in_breve,
      entries: [...graph.entries.values()],
      sources: [],
      path: routes.home,
      structuredData: [siteData(graph)],
    }),
    eyebrow: [identita.nome, identita.territorio.nome, identita.periodo]
      .filter(Boolean)
      .join(' · '),
    about: {
      text: paragraphs(identita.presentazione),
      links: linksTo(graph, pagesOf(graph, 'progetto')),
    },
    numbers: numbers(graph),
    newsLimit: newsLimit(graph),
    primary: { href: routes.thread, text: 'Segui il filo' },
    secondary: pact && {
      href: routes.pact,
      text:
        pact.data.articoli.length > 0 || pact.data.file_firmato !== undefined
          ? 'Leggi il patto'
          : 'Che cosa sappiamo del patto',
    },
    now: now(graph, today),
    thread: exemplaryThread(graph),
    questions: questionsForHome(graph),
    commitments: commitmentsForHome(graph, today),
    doors,
  };
}
