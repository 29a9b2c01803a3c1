import type { Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import { alphabetical } from '../text/words.ts';

type Session = Entry<'sessioni'>;

/** Earlier first. A session without a day comes right after the day it cannot precede. */
export function compareSessions(a: Session, b: Session): number {
  return (
    sortingDay(a).localeCompare(sortingDay(b)) ||
    Number(a.data.data === undefined) - Number(b.data.data === undefined) ||
    (a.data.ora_inizio ?? '').localeCompare(b.data.ora_inizio ?? '') ||
    (a.data.numero ?? 0) - (b.data.numero ?? 0) ||
    a.id.localeCompare(b.id)
  );
}

function sortingDay({ data }: Session): string {
  return data.data ?? data.non_prima_del ?? '9999';
}

export function compareQuestions(a: Question, b: Question): number {
  return compareSessions(a.session, b.session) || a.number - b.number;
}

export function sessionsInOrder(graph: Graph): Session[] {
  return [...graph.content.sessioni].sort(compareSessions);
}

export function questionsInOrder(graph: Graph): Question[] {
  return [...graph.questions.values()].sort(compareQuestions);
}

/** Italian alphabetical order by title. */
export function byTitle<E extends { data: { titolo: string } }>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) =>
    alphabetical(a.data.titolo).localeCompare(alphabetical(b.data.titolo), 'it'),
  );
}

/** The neighbours of an item in a list. */
export function neighbours<T>(
  items: readonly T[],
  item: T,
): { previous: T | undefined; next: T | undefined } {
  const position = items.indexOf(item);
  return {
    previous: position > 0 ? items[position - 1] : undefined,
    next: position >= 0 ? items[position + 1] : undefined,
  };
}
