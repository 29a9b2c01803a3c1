import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { addressOf } from './address.ts';
import { citing } from './lookup.ts';
import { questionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { type Focus, isStartingNeed } from './strand.ts';
import { type Thread, threadAround } from './thread.ts';

interface StartedThread {
  title: string;
  href: string;
  thread: Thread;
}

/** A group of threads that start from the same kind of thing. */
export interface ThreadGroup {
  id: string;
  title: string;
  /** Those that lead somewhere. */
  threads: StartedThread[];
  /** What stands alone, with the step that would come next. */
  alone: { href: string; text: string; next: string | undefined }[];
}

function group(id: string, title: string, started: readonly StartedThread[]): ThreadGroup {
  const leads = ({ thread }: StartedThread) =>
    thread.steps.filter(({ knots, loose }) => knots.length > 0 && !loose).length > 1;
  return {
    id,
    title,
    threads: started.filter(leads),
    alone: started
      .filter((item) => !leads(item))
      .map(({ href, title: text, thread }) => ({ href, text, next: thread.nextMissing })),
  };
}

/**
 * All threads, each told once: from the needs, from the questions that start from no need, then
 * from what emerged, was started or was promised without an earlier step that we know of.
 */
export function allThreads(graph: Graph): ThreadGroup[] {
  const { emersi, azioni, impegni } = graph.content;
  const started = (focus: Exclude<Focus, { kind: 'question' }>): StartedThread => ({
    title: focus.entry.data.titolo,
    href: addressOf(graph, focus.entry),
    thread: threadAround(graph, focus),
  });
  const needs = emersi.filter(isStartingNeed);
  const questions = questionsInOrder(graph).filter(({ data }) => data.bisogni.length === 0);
  const findings = emersi.filter(
    (entry) =>
      !isStartingNeed(entry) &&
      entry.data.domanda === undefined &&
      entry.data.deriva_da.length === 0,
  );
  const actions = azioni.filter(
    ({ id }) => citing(graph, `azioni/${id}`, 'emersi', 'azioni').length === 0,
  );
  const commitments = impegni.filter(
    ({ data }) => data.origine.length + data.azioni.length + data.domande.length === 0,
  );
  return [
    group(
      'bisogni',
      'Dai bisogni',
      needs.map((entry) => started({ kind: 'finding', entry })),
    ),
    group(
      'domande',
      'Dalle domande',
      questions.map((question) => ({
        title: question.data.testo,
        href: routes.question(question.id),
        thread: threadAround(graph, { kind: 'question', question }),
      })),
    ),
    group(
      'emersi',
      'Da quello che è emerso',
      findings.map((entry) => started({ kind: 'finding', entry })),
    ),
    group(
      'azioni',
      'Dalle azioni',
      actions.map((entry) => started({ kind: 'action', entry })),
    ),
    group(
      'impegni',
      'Dagli impegni',
      commitments.map((entry) => started({ kind: 'commitment', entry })),
    ),
  ].filter(({ threads, alone }) => threads.length + alone.length > 0);
}

export interface ThreadsPage {
  meta: PageMeta;
  stages: string[];
  groups: ThreadGroup[];
}

export function threadsPage(graph: Graph): ThreadsPage {
  const groups = allThreads(graph);
  const threads = groups.flatMap((item) => item.threads);
  return {
    meta: pageMeta(graph, {
      kind: 'filo',
      title: 'Il filo',
      description:
        'Dal bisogno alla verifica: che cosa è legato a che cosa, fin dove sappiamo, e qual è il passo che manca.',
      path: routes.thread,
      entries: [...graph.content.emersi, ...graph.content.sessioni, ...graph.content.impegni],
      sources: [],
    }),
    stages: threads[0]?.thread.steps.map(({ label }) => label) ?? [],
    groups,
  };
}
