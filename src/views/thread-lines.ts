import type { Graph } from '../queries/assemble.ts';
import { once } from './order.ts';
import { homesOf, standsAlone, thingsOnLine } from './thread-homes.ts';
import { linkToThing, nameOf, type Thing } from './ties.ts';

/** A line of the map of threads: what begins it, and all that stands under that. */
export interface ThreadLine {
  /** From 1: how the lines name each other, also on paper. Absent where nothing is tied. */
  number: number | undefined;
  /** Its anchor. */
  id: string;
  title: string;
  href: string;
  begin: Thing;
  /** In the order in which they are told, what begins it first. */
  things: Thing[];
}

/** Every line of the map. A line keeps its number also where only some are shown. */
export function threadLines(graph: Graph): readonly ThreadLine[] {
  return once(graph, 'thread-lines', () => {
    const homes = homesOf(graph);
    let last = 0;
    return homes.roots.map((begin) => ({
      number: standsAlone(graph, begin) ? undefined : (last += 1),
      id: `filo_da_${nameOf(begin)}`,
      title: linkToThing(graph, begin).text,
      href: linkToThing(graph, begin).href,
      begin,
      things: thingsOnLine(homes, begin),
    }));
  });
}
