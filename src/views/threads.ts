import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { addressOf } from './address.ts';
import { questionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { type Focus, isStartingNeed, originsOf, type Strand, strandOf } from './strand.ts';
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

interface Start {
  focus: Focus;
  title: string;
  href: string;
}

/** Whether a thread ties its start to something else. */
function leads({ steps }: Thread): boolean {
  return steps.flatMap(({ knots, loose }) => (loose ? [] : knots)).length > 1;
}

function group(
  graph: Graph,
  { id, title, starts }: { id: string; title: string; starts: readonly Start[] },
): ThreadGroup {
  const started = starts.map((start) => ({ ...start, thread: threadAround(graph, start.focus) }));
  return {
    id,
    title,
    threads: started.filter(({ thread }) => leads(thread)),
    alone: started
      .filter(({ thread }) => !leads(thread))
      .map(({ href, title: text, thread }) => ({ href, text, next: thread.nextMissing })),
  };
}

function startsFrom(graph: Graph, focus: Focus): Start {
  return focus.kind === 'question'
    ? { focus, title: focus.question.data.testo, href: routes.question(focus.question.id) }
    : { focus, title: focus.entry.data.titolo, href: addressOf(graph, focus.entry) };
}

function placesIn(strand: Strand): object[] {
  return Object.values(strand).flatMap((things: ReadonlySet<object>) => [...things]);
}

function isOriginal(graph: Graph, focus: Focus): boolean {
  return placesIn(originsOf(graph, focus)).length === 1;
}

/**
 * All threads, so that everything is on one: from the needs, then from the questions, from what
 * emerged, was started or was promised and is on no thread yet, what has no earlier step first.
 */
export function allThreads(graph: Graph): ThreadGroup[] {
  const { emersi, azioni, impegni } = graph.content;
  const findings = emersi.map((entry): Focus => ({ kind: 'finding', entry }));
  const questions = questionsInOrder(graph).map((question): Focus => ({
    kind: 'question',
    question,
  }));
  const told = new Set<object>();
  const choose = (candidates: readonly Focus[]): Start[] => {
    const original = candidates.filter((focus) => isOriginal(graph, focus));
    const chosen: Start[] = [];
    for (const focus of [...original, ...candidates]) {
      if (told.has(focus.kind === 'question' ? focus.question : focus.entry)) continue;
      chosen.push(startsFrom(graph, focus));
      for (const thing of placesIn(strandOf(graph, focus))) told.add(thing);
    }
    return chosen;
  };
  const needs = findings.filter((focus) => focus.kind === 'finding' && isStartingNeed(focus.entry));
  return [
    { id: 'bisogni', title: 'Dai bisogni', starts: choose(needs) },
    { id: 'domande', title: 'Dalle domande', starts: choose(questions) },
    { id: 'emersi', title: 'Da quello che è emerso', starts: choose(findings) },
    {
      id: 'azioni',
      title: 'Dalle azioni',
      starts: choose(azioni.map((entry) => ({ kind: 'action', entry }))),
    },
    {
      id: 'impegni',
      title: 'Dagli impegni',
      starts: choose(impegni.map((entry) => ({ kind: 'commitment', entry }))),
    },
  ]
    .filter(({ starts }) => starts.length > 0)
    .map((starting) => group(graph, starting));
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
