import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count } from '../text/words.ts';
import { addressOf } from './address.ts';
import { citing } from './lookup.ts';
import { compareQuestions } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { type Focus, isStartingNeed } from './strand.ts';
import { type Thread, threadAround } from './thread.ts';

/** A group of threads that start from the same kind of thing. */
export interface ThreadGroup {
  id: string;
  title: string;
  threads: { title: string; href: string; thread: Thread }[];
}

/**
 * All threads, each told once: from the needs, from the questions that start from no need, then
 * from what emerged, was started or was promised without an earlier step that we know of.
 */
export function allThreads(graph: Graph): ThreadGroup[] {
  const { emersi, azioni, impegni } = graph.content;
  const reachedFindings = (entry: Entry<'emersi'>) =>
    entry.data.domanda !== undefined || entry.data.deriva_da.length > 0;
  const entryThread = (focus: Exclude<Focus, { kind: 'question' }>) => ({
    title: focus.entry.data.titolo,
    href: addressOf(graph, focus.entry),
    thread: threadAround(graph, focus),
  });
  const groups: ThreadGroup[] = [
    {
      id: 'bisogni',
      title: 'Dai bisogni',
      threads: emersi
        .filter(isStartingNeed)
        .map((entry) => entryThread({ kind: 'finding', entry })),
    },
    {
      id: 'domande',
      title: 'Dalle domande',
      threads: [...graph.questions.values()]
        .filter(({ data }) => data.bisogni.length === 0)
        .sort(compareQuestions)
        .map((question) => ({
          title: question.data.testo,
          href: routes.question(question.id),
          thread: threadAround(graph, { kind: 'question', question }),
        })),
    },
    {
      id: 'emersi',
      title: 'Da quello che è emerso',
      threads: emersi
        .filter((entry) => !isStartingNeed(entry) && !reachedFindings(entry))
        .map((entry) => entryThread({ kind: 'finding', entry })),
    },
    {
      id: 'azioni',
      title: 'Dalle azioni',
      threads: azioni
        .filter(({ id }) => citing(graph, `azioni/${id}`, 'emersi', 'azioni').length === 0)
        .map((entry) => entryThread({ kind: 'action', entry })),
    },
    {
      id: 'impegni',
      title: 'Dagli impegni',
      threads: impegni
        .filter(({ data }) => data.origine.length + data.azioni.length + data.domande.length === 0)
        .map((entry) => entryThread({ kind: 'commitment', entry })),
    },
  ];
  return groups.filter(({ threads }) => threads.length > 0);
}

export interface ThreadsPage {
  meta: PageMeta;
  stages: string[];
  groups: ThreadGroup[];
}

export function threadsPage(graph: Graph): ThreadsPage {
  const groups = allThreads(graph);
  const threads = groups.reduce((sum, group) => sum + group.threads.length, 0);
  return {
    meta: pageMeta(graph, {
      kind: 'filo',
      title: 'Il filo',
      description: `${count(threads, 'filo', 'fili', 'I fili')} dal bisogno alla verifica: che cosa è pubblicato, e qual è il passo che manca.`,
      path: routes.thread,
      entries: [...graph.content.emersi, ...graph.content.sessioni, ...graph.content.impegni],
      sources: [],
    }),
    stages: groups[0]?.threads[0]?.thread.steps.map(({ label }) => label) ?? [],
    groups,
  };
}
