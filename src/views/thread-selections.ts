import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { lowerFirst } from '../text/words.ts';
import { sessionOfFinding } from './lookup.ts';
import { once, sessionsInOrder } from './order.ts';
import { outcomesOf } from './strand.ts';
import { isTurnedDown } from './thread-words.ts';
import { type ThreadLine, threadLines } from './thread-lines.ts';
import type { Thing } from './ties.ts';

/** What lines can be chosen by: it is a part of the address. */
export type Choice = 'stato' | 'linea' | 'sessione';

/** Some lines of the map, on a page of their own. */
export interface Selection {
  by: Choice;
  id: string;
  /** Its name among the others: "Arrivati a una verifica". */
  name: string;
  title: string;
  /** What tells apart two of one title. */
  titleSuffix?: string | undefined;
  description: string;
  lines: ThreadLine[];
}

export function selectionAddress({ by, id }: Pick<Selection, 'by' | 'id'>): string {
  return routes.threadSelection(by, id);
}

/** Every choice that has an answer: by how far the lines reach, by production line, by session. */
export function threadSelections(graph: Graph): readonly Selection[] {
  return once(graph, 'thread-selections', () => {
    const lines = threadLines(graph);
    return [
      ...byState(graph, lines),
      ...byProductionLine(graph, lines),
      ...bySession(graph, lines),
    ].filter((selection) => selection.lines.length > 0);
  });
}

const states: Record<string, { name: string; description: string }> = {
  verificati: {
    name: 'Arrivati a una verifica',
    description: 'I fili in cui almeno un impegno, o un annuncio, è stato verificato.',
  },
  impegni: {
    name: 'Arrivati a un impegno o a un annuncio',
    description:
      'I fili che portano a un impegno o a un annuncio, di cui su questo sito non c’è ancora una verifica.',
  },
  fermi: {
    name: 'Fermi prima di un impegno',
    description: 'I fili che hanno un seguito, ma di cui non conosciamo un impegno.',
  },
  'rinviati-o-non-accolti': {
    name: 'Con un punto rinviato o non accolto',
    description:
      'I fili in cui un punto è stato rinviato, non è stato accolto o tocca ad altri decidere, con il motivo.',
  },
  'senza-legami': {
    name: 'Ancora senza legami',
    description: 'Quello che per quanto sappiamo non viene da niente e non ha avuto un seguito.',
  },
};

function reachOf(graph: Graph, { number, begin }: ThreadLine): string {
  if (number === undefined) return 'senza-legami';
  const { commitment, verification } = outcomesOf(graph, begin);
  if (verification.length > 0) return 'verificati';
  return commitment.length > 0 ? 'impegni' : 'fermi';
}

function byState(graph: Graph, lines: readonly ThreadLine[]): Selection[] {
  const reached = new Map(lines.map((line) => [line, reachOf(graph, line)]));
  const isDown = (thing: Thing) => thing.kind === 'finding' && isTurnedDown(thing.entry);
  return Object.entries(states).map(([id, { name, description }]) => ({
    by: 'stato',
    id,
    name,
    title: `Il filo: ${lowerFirst(name)}`,
    description,
    lines: lines.filter((line) =>
      id === 'rinviati-o-non-accolti' ? line.things.some(isDown) : reached.get(line) === id,
    ),
  }));
}

/** Lines by the ids that something on them has to do with. */
function groupBy(
  lines: readonly ThreadLine[],
  idsOf: (thing: Thing) => string | readonly string[],
): Map<string, ThreadLine[]> {
  const groups = new Map<string, ThreadLine[]>();
  for (const line of lines) {
    for (const id of new Set(line.things.flatMap(idsOf))) {
      groups.set(id, [...(groups.get(id) ?? []), line]);
    }
  }
  return groups;
}

function byProductionLine({ content }: Graph, lines: readonly ThreadLine[]): Selection[] {
  const groups = groupBy(lines, (thing) => {
    if (thing.kind === 'question') return thing.question.data.linee;
    return thing.kind === 'finding' || thing.kind === 'action'
      ? (thing.entry.data.linea ?? [])
      : [];
  });
  return [...content.linee]
    .sort((a, b) => a.data.ordine - b.data.ordine)
    .map(({ id, data }) => ({
      by: 'linea',
      id,
      name: data.titolo,
      title: `Il filo: linea «${data.titolo}»`,
      description: `I fili che toccano la linea «${data.titolo}», dal bisogno alla verifica.`,
      lines: groups.get(id) ?? [],
    }));
}

function bySession(graph: Graph, lines: readonly ThreadLine[]): Selection[] {
  const groups = groupBy(lines, (thing) => {
    if (thing.kind === 'question') return [thing.question.session.id];
    return thing.kind === 'finding' ? (sessionOfFinding(graph, thing.entry)?.id ?? []) : [];
  });
  return sessionsInOrder(graph).map(({ id, data }) => ({
    by: 'sessione',
    id,
    name: data.titolo,
    title: `Il filo: ${data.titolo}`,
    titleSuffix: data.data && formatDate(data.data),
    description: `I fili che passano da «${data.titolo}», dal bisogno alla verifica.`,
    lines: groups.get(id) ?? [],
  }));
}
