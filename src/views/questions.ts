import type { Graph, Question } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo } from './address.ts';
import { type FindingCard, findingCards } from './findings.ts';
import { citing, findAll } from './lookup.ts';
import { neighbours, questionsInOrder, sessionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { questionsOfSession, questionSummary, type QuestionSummary } from './sessions.ts';
import { type Thread, threadAround } from './thread.ts';
import { describeWhen, type When } from './when.ts';

export interface QuestionsPage {
  meta: PageMeta;
  groups: { session: Link; when: When; questions: QuestionSummary[] }[];
}

export interface QuestionPage {
  meta: PageMeta;
  isOurWording: boolean;
  session: Link;
  when: When;
  why: string[];
  lines: Link[];
  needs: Link[];
  resumes: Link | undefined;
  resumedBy: Link[];
  answer: string[];
  findings: FindingCard[];
  /** Findings of the same session that name no question. */
  nearby: Link[];
  commitments: Link[];
  thread: Thread;
}

export function questionsPage(graph: Graph): QuestionsPage {
  const sessions = sessionsInOrder(graph).filter(
    (session) => questionsOfSession(graph, session).length > 0,
  );
  return {
    meta: pageMeta(graph, {
      kind: 'domanda',
      title: 'Le domande guida',
      description: `${count(graph.questions.size, 'domanda', 'domande', 'Le domande')} degli incontri, una per una, con quello che sappiamo delle risposte.`,
      path: routes.questions,
      entries: sessions,
      sources: [],
    }),
    groups: sessions.map((session) => ({
      session: linkTo(graph, session),
      when: describeWhen(session),
      questions: questionsOfSession(graph, session).map((question) =>
        questionSummary(graph, question),
      ),
    })),
  };
}

function questionLink({ id, data }: Question): Link {
  return { href: routes.question(id), text: data.testo };
}

export function questionPage(graph: Graph, id: string): QuestionPage {
  const question = graph.questions.get(id);
  if (question === undefined) throw new Error(`domande/${id} is not in the content`);
  const { data, session, number } = question;
  const { previous, next } = neighbours(questionsInOrder(graph), question);
  const resumed = graph.questions.get(data.riprende ?? '');
  const findings = citing(graph, `domande/${id}`, 'emersi', 'domanda');
  return {
    meta: pageMeta(graph, {
      kind: 'domanda',
      title: data.testo,
      titleSuffix: session.data.titolo,
      uniqueTitle: `${data.testo} (${session.data.titolo}, domanda ${number})`,
      description: `Domanda ${number} di «${session.data.titolo}»: da dove viene, che cosa è emerso, che cosa ne è stato.`,
      eyebrow: `Domanda ${number} · ${session.data.titolo}`,
      lead: '',
      path: routes.question(id),
      breadcrumbs: [{ href: routes.sessions, text: 'Sessioni' }, linkTo(graph, session)],
      entries: [session, ...findings],
      previous: previous && questionLink(previous),
      next: next && questionLink(next),
    }),
    isOurWording: data.formulazione === 'nostra',
    session: linkTo(graph, session),
    when: describeWhen(session),
    why: paragraphs(data.perche),
    lines: linksTo(graph, findAll(graph, 'linee', data.linee)),
    needs: linksTo(graph, findAll(graph, 'emersi', data.bisogni)),
    resumes: resumed && questionLink(resumed),
    resumedBy: (graph.citations.get(`domande/${id}`) ?? [])
      .filter(({ field }) => field === 'prima.domande.riprende')
      .flatMap((citation) =>
        citation.question === undefined ? [] : questionLink(citation.question),
      ),
    answer: paragraphs(data.risposta_in_breve),
    findings: findingCards(graph, findings, { showQuestion: false }),
    nearby:
      findings.length > 0
        ? []
        : linksTo(graph, citing(graph, `sessioni/${session.id}`, 'emersi', 'sessione')),
    commitments: linksTo(graph, citing(graph, `domande/${id}`, 'impegni', 'domande')),
    thread: threadAround(graph, { kind: 'question', question }),
  };
}
