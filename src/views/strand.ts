import type { Graph } from '../queries/assemble.ts';
import { nameOf, type Stage, stageOf, type Thing, thingsAfter, thingsBefore } from './ties.ts';

/** Everything on one line, by stage. */
export type Strand = Record<Stage, Thing[]>;

/** A thing and all that its ties lead to in one direction, each once, in the order of the ties. */
function reach(
  graph: Graph,
  start: Thing,
  follow: (graph: Graph, thing: Thing) => Thing[],
): Map<string, Thing> {
  const reached = new Map<string, Thing>();
  const visit = (thing: Thing): void => {
    if (reached.has(nameOf(thing))) return;
    reached.set(nameOf(thing), thing);
    follow(graph, thing).forEach(visit);
  };
  visit(start);
  return reached;
}

function byStage(things: Iterable<Thing>): Strand {
  const strand: Strand = {
    need: [],
    question: [],
    finding: [],
    action: [],
    commitment: [],
    verification: [],
  };
  for (const thing of things) strand[stageOf(thing)].push(thing);
  return strand;
}

/** Follows every tie of one thing, backwards to the needs and forwards to the verifications. */
export function strandOf(graph: Graph, thing: Thing): Strand {
  const back = reach(graph, thing, thingsBefore);
  const forward = reach(graph, thing, thingsAfter);
  return byStage(new Map([...back, ...forward]).values());
}

/** What one thing comes from, itself included, back to the needs. */
export function originsOf(graph: Graph, thing: Thing): Strand {
  return byStage(reach(graph, thing, thingsBefore).values());
}

/** What came of one thing, itself included, to the verifications. */
export function outcomesOf(graph: Graph, thing: Thing): Strand {
  return byStage(reach(graph, thing, thingsAfter).values());
}
