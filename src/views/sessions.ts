import { objectiveOutcomes } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, onDay } from '../text/dates.ts';
import { count, paragraphs } from '../text/words.ts';
import { linkTo, type Link, partyLink } from './address.ts';
import { type FindingCard, findingCards } from './findings.ts';
import { citing, find, mustFind, vocabularyName } from './lookup.ts';
import { compareSessions, neighbours, sessionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describePublication, type Publication } from './publication.ts';
import { describeGaps } from './sources.ts';
import { eventData } from './structured-data.ts';
import { describeSessionState, describeWhen, isAhead, type When } from './when.ts';

/** A session in a list. */
export interface SessionCard {
  href: string;
  title: string;
  when: When;
  state: string;
  summary: string;
  /** "5 domande", "3 punti emersi": only what there is. */
  counts: string[];
}

export interface SessionsPage {
  meta: PageMeta;
  groups: { title: string; id: string; sessions: SessionCard[] }[];
  calendar: string;
}

export interface QuestionSummary {
  href: string;
  number: number;
  text: string;
  wording: string;
  /** "3 punti emersi", "Non sappiamo che cosa si è risposto". */
  outcome: string;
}

export interface SessionPage {
  meta: PageMeta;
  when: When;
  /** "Che cosa ne è venuto", or what was presented where there was no table. */
  outcomesTitle: string;
  /** What the body is: the story of the meeting, or notes about it. */
  bodyTitle: string;
  place: Link | undefined;
  calendar: string | undefined;
  change: { from: string | undefined; reason: string[] } | undefined;
  services: string[];
  objectives: { text: string; outcome: string | undefined }[];
  levels: { name: string; who: string | undefined }[];
  questions: QuestionSummary[];
  method: string[];
  steps: { title: string; text: string | undefined }[];
  frame: string[];
  attendance: string | undefined;
  /** "13 soggetti", and whether the list is cut. */
  partiesNote: string;
  parties: Link[];
  outcomes: string[];
  findings: FindingCard[];
  nextSteps: { text: string; who: Link | undefined; by: string | undefined }[];
  report: Publication | undefined;
  documents: Link[];
  verifications: Link[];
}

export function sessionCard(graph: Graph, session: Entry<'sessioni'>, today: string): SessionCard {
  const questions = session.data.prima?.domande.length ?? 0;
  const findings = findingsOfSession(graph, session).length;
  return {
    href: routes.session(session.id),
    title: session.data.titolo,
    when: describeWhen(session),
    state: describeSessionState(session, today),
    summary: session.data.in_breve,
    counts: [
      ...(questions > 0 ? [count(questions, 'domanda', 'domande')] : []),
      ...(findings > 0 ? [count(findings, 'punto emerso', 'punti emersi')] : []),
    ],
  };
}

/** Findings of a session, also through its questions. */
function findingsOfSession(graph: Graph, session: Entry<'sessioni'>): Entry<'emersi'>[] {
  const direct = citing(graph, `sessioni/${session.id}`, 'emersi', 'sessione');
  const throughQuestions = (session.data.prima?.domande ?? []).flatMap(({ id }) =>
    citing(graph, `domande/${id}`, 'emersi', 'domanda'),
  );
  return [...new Set([...throughQuestions, ...direct])];
}

export function sessionsPage(graph: Graph, today: string): SessionsPage {
  const sessions = sessionsInOrder(graph);
  const card = (session: Entry<'sessioni'>) => sessionCard(graph, session, today);
  const past = sessions.filter((session) => !isAhead(session, today));
  const groups = [
    {
      id: 'prossimi',
      title: 'I prossimi incontri',
      sessions: sessions.filter((session) => isAhead(session, today)).map(card),
    },
    {
      id: 'tavolo',
      title: 'Le sessioni del Tavolo',
      sessions: past.filter(({ data }) => data.tipo === 'tavolo').map(card),
    },
    {
      id: 'altri',
      title: 'Gli altri incontri',
      sessions: past.filter(({ data }) => data.tipo !== 'tavolo').map(card),
    },
  ];
  return {
    meta: pageMeta(graph, {
      kind: 'sessione',
      title: 'Sessioni e incontri',
      description: `${count(sessions.length, 'incontro', 'incontri', 'Gli incontri')} del percorso: che cosa si è chiesto il Tavolo, chi c’era, che cosa ne è venuto.`,
      path: routes.sessions,
      entries: sessions,
      sources: [],
    }),
    groups: groups.filter(({ sessions: cards }) => cards.length > 0),
    calendar: routes.calendar,
  };
}

export function questionSummary(graph: Graph, question: Question): QuestionSummary {
  const answers = citing(graph, `domande/${question.id}`, 'emersi', 'domanda').length;
  return {
    href: routes.question(question.id),
    number: question.number,
    text: question.data.testo,
    wording: question.data.formulazione === 'nostra' ? 'Riassunta da noi' : 'Testo ufficiale',
    outcome: count(answers, 'punto emerso', 'punti emersi', 'Non sappiamo che cosa si è risposto'),
  };
}

export function sessionPage(graph: Graph, id: string, today: string): SessionPage {
  const session = mustFind(graph, 'sessioni', id);
  const { data } = session;
  const { previous, next } = neighbours(sessionsInOrder(graph), session);
  const place = find(graph, 'luoghi', data.luogo);
  const when = describeWhen(session);
  return {
    meta: pageMeta(graph, {
      kind: 'sessione',
      title: data.titolo,
      titleSuffix: when.iso && formatDate(when.iso),
      eyebrow: describeSessionState(session, today),
      description: data.in_breve,
      path: routes.session(id),
      breadcrumbs: [{ href: routes.sessions, text: 'Sessioni' }],
      entries: [session],
      gaps: describeGaps(session),
      previous: previous && linkTo(graph, previous),
      next: next && linkTo(graph, next),
      structuredData: [eventData(graph, session)].filter((object) => object !== undefined),
    }),
    when,
    outcomesTitle:
      data.tipo === 'incontro_pubblico' ? 'Che cosa è stato presentato' : 'Che cosa ne è venuto',
    bodyTitle:
      data.dopo?.resoconto?.pubblicazione === 'riportato'
        ? 'Il racconto dell’incontro'
        : 'Da sapere',
    place: place && linkTo(graph, place),
    calendar: when.iso === undefined || when.iso < today ? undefined : routes.sessionCalendar(id),
    change: data.variazione && {
      from: data.variazione.data_precedente && onDay('il', data.variazione.data_precedente),
      reason: paragraphs(data.variazione.motivo),
    },
    services: data.prima?.servizi ?? [],
    objectives: (data.prima?.obiettivi ?? []).map(({ testo, esito }) => ({
      text: testo,
      outcome: esito && objectiveOutcomes[esito],
    })),
    levels: (data.prima?.livelli ?? []).map(({ livello, chi }) => ({
      name: vocabularyName(graph, 'livelli', livello),
      who: chi,
    })),
    questions: questionsOfSession(graph, session).map((question) =>
      questionSummary(graph, question),
    ),
    method: paragraphs(data.metodo?.focus_metodologico),
    steps: (data.metodo?.articolazione ?? []).map(({ titolo, testo }) => ({
      title: titolo,
      text: testo,
    })),
    frame: paragraphs(data.metodo?.cornice_strategica),
    ...afterwards(graph, session),
    findings: findingCards(graph, findingsOfSession(graph, session), { showQuestion: true }),
    documents: citing(graph, `sessioni/${id}`, 'documenti', 'sessione').map((document) =>
      linkTo(graph, document),
    ),
    verifications: citing(graph, `sessioni/${id}`, 'verifiche', 'sessione').map((verification) =>
      linkTo(graph, verification),
    ),
  };
}

function afterwards(
  graph: Graph,
  { id, data }: Entry<'sessioni'>,
): Pick<
  SessionPage,
  'attendance' | 'parties' | 'partiesNote' | 'outcomes' | 'nextSteps' | 'report'
> {
  const { dopo } = data;
  const people = dopo?.partecipanti;
  const report = citing(graph, `sessioni/${id}`, 'documenti', 'sessione').find(
    (document) => document.data.tipo === 'resoconto',
  );
  return {
    attendance:
      people && `${people.circa ? 'Circa ' : ''}${count(people.numero, 'persona', 'persone')}`,
    partiesNote: [
      count(dopo?.soggetti_presenti.length ?? 0, 'soggetto', 'soggetti'),
      dopo?.presenze_incomplete
        ? 'L’elenco che leggiamo è tagliato: potrebbe mancare qualcuno'
        : '',
    ]
      .filter(Boolean)
      .join('. '),
    parties: (dopo?.soggetti_presenti ?? []).map((party) => partyLink(graph, party)),
    outcomes: paragraphs(dopo?.esiti),
    nextSteps: (dopo?.prossimi_passi ?? []).map(({ testo, soggetto, entro }) => ({
      text: testo,
      who: soggetto === undefined ? undefined : partyLink(graph, soggetto),
      by: entro && onDay('il', entro),
    })),
    report:
      dopo?.resoconto && describePublication(dopo.resoconto, report && routes.document(report.id)),
  };
}

export function questionsOfSession(graph: Graph, session: Entry<'sessioni'>): Question[] {
  return (session.data.prima?.domande ?? []).flatMap(({ id }) => graph.questions.get(id) ?? []);
}

/** Sessions in which a body took part, earlier first. */
export function sessionsOfParty(graph: Graph, id: string): Entry<'sessioni'>[] {
  return citing(graph, `soggetti/${id}`, 'sessioni', 'dopo.soggetti_presenti').sort(
    compareSessions,
  );
}
