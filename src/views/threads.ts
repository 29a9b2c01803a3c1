import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import type { Link } from './address.ts';
import { type PageInput, type PageMeta, pageMeta } from './page.ts';
import { threadAround } from './thread.ts';
import { type ThreadLine, threadLines } from './thread-lines.ts';
import { drawLines, type MapKnot } from './thread-map.ts';
import {
  type Choice,
  type Selection,
  selectionAddress,
  threadSelections,
} from './thread-selections.ts';
import { isAnnounced, stageLabels } from './thread-words.ts';
import { type Stage, stageOf, stages } from './ties.ts';

/** A group of lines that begin with the same kind of thing. */
export interface ThreadGroup {
  id: string;
  title: string;
  lines: { id: string; name: string; title: string; knot: MapKnot }[];
}

/** Things of one kind that nothing is tied to, with the step that would come next. */
export interface AloneGroup {
  title: string;
  next: string | undefined;
  links: Link[];
}

/** Ways to choose among the lines, with how many answer each. */
export interface ThreadChoices {
  title: string;
  links: (Link & { count: number; current: boolean })[];
}

export interface ThreadsPage {
  meta: PageMeta;
  /** Names of the stages, in order. */
  stages: string[];
  groups: ThreadGroup[];
  alone: AloneGroup[];
  choices: ThreadChoices[];
  /** The way back to all lines, where only some are shown. */
  all: Link | undefined;
  /** The day of which the page tells. */
  asOf: string;
}

const groupTitles: Record<
  Exclude<Stage, 'verification'>,
  { id: string; title: string; alone: string }
> = {
  need: { id: 'bisogni', title: 'Dai bisogni', alone: 'Bisogni' },
  question: { id: 'domande', title: 'Dalle domande', alone: 'Domande' },
  finding: { id: 'emersi', title: 'Da quello che è emerso', alone: 'Punti emersi' },
  action: { id: 'azioni', title: 'Dalle azioni', alone: 'Azioni' },
  commitment: { id: 'impegni', title: 'Da impegni e annunci', alone: 'Impegni' },
};

const choiceTitles: Record<Choice, string> = {
  stato: 'Fin dove arrivano',
  linea: 'Per linea',
  sessione: 'Per sessione',
};

function groupsOf(graph: Graph, lines: readonly ThreadLine[]): ThreadGroup[] {
  const tied = lines.filter(({ number }) => number !== undefined);
  const drawn = drawLines(graph, tied).map((knot, index) => ({ knot, line: tied[index] }));
  return Object.entries(groupTitles)
    .map(([stage, { id, title }]) => ({
      id,
      title,
      lines: drawn.flatMap(({ knot, line }) =>
        line === undefined || stageOf(line.begin) !== stage
          ? []
          : [{ id: line.id, name: `Filo ${line.number}`, title: line.title, knot }],
      ),
    }))
    .filter((group) => group.lines.length > 0);
}

function aloneOf(graph: Graph, lines: readonly ThreadLine[]): AloneGroup[] {
  const alone = lines.filter(({ number }) => number === undefined);
  return Object.entries(groupTitles).flatMap(([stage, { alone: title }]) => {
    const byTitle = Map.groupBy(
      alone.filter(({ begin }) => stageOf(begin) === stage),
      ({ begin }) => (isAnnounced(begin) ? 'Annunci' : title),
    );
    return [...byTitle].flatMap(([title, ends]) => {
      const byNext = Map.groupBy(ends, ({ begin }) => threadAround(graph, begin).nextMissing);
      return [...byNext].map(([next, ends]) => ({
        title,
        next,
        links: ends.map(({ href, title: text }) => ({ href, text })),
      }));
    });
  });
}

function choicesOf(graph: Graph, current: Selection | undefined): ThreadChoices[] {
  const selections = threadSelections(graph);
  return Object.entries(choiceTitles)
    .map(([by, title]) => ({
      title,
      links: selections
        .filter((selection) => selection.by === by)
        .map((selection) => ({
          href: selectionAddress(selection),
          text: selection.name,
          count: selection.lines.length,
          current: selection === current,
        })),
    }))
    .filter(({ links }) => links.length > 0);
}

function page(
  graph: Graph,
  input: Pick<PageInput, 'title' | 'titleSuffix' | 'description' | 'path' | 'breadcrumbs'>,
  { lines, selection }: { lines: readonly ThreadLine[]; selection?: Selection },
): ThreadsPage {
  const { emersi, sessioni, azioni, impegni, verifiche } = graph.content;
  return {
    meta: pageMeta(graph, {
      ...input,
      kind: 'filo',
      entries: [...emersi, ...sessioni, ...azioni, ...impegni, ...verifiche],
      sources: [],
    }),
    stages: stages.map((stage) => stageLabels[stage]),
    groups: groupsOf(graph, lines),
    alone: aloneOf(graph, lines),
    choices: choicesOf(graph, selection),
    all: selection && { href: routes.thread, text: 'Tutti i fili' },
    asOf: formatDate(graph.today),
  };
}

/** All lines at once. */
export function threadsPage(graph: Graph): ThreadsPage {
  const input = {
    title: 'Il filo',
    description:
      'Dal bisogno alla verifica: che cosa è legato a che cosa, fin dove sappiamo, e qual è il passo che manca.',
    path: routes.thread,
  };
  return page(graph, input, { lines: threadLines(graph) });
}

/** Some of the lines, at an address of their own. */
export function selectedThreadsPage(graph: Graph, by: string, id: string): ThreadsPage {
  const selection = threadSelections(graph).find((one) => one.by === by && one.id === id);
  if (selection === undefined) throw new Error(`filo/${by}/${id} has no lines`);
  const input = {
    title: selection.title,
    titleSuffix: selection.titleSuffix,
    description: selection.description,
    path: selectionAddress(selection),
    breadcrumbs: [{ href: routes.thread, text: 'Il filo' }],
  };
  return page(graph, input, { lines: selection.lines, selection });
}
