import type { Graph } from '../queries/assemble.ts';
import { questionsInOrder } from './order.ts';
import { nameOf, placeOf, stageOf, type Thing, thingsAfter, thingsBefore } from './ties.ts';

/**
 * The map of all threads as a forest: everything stands in full under one of the things it comes
 * from, or begins a line of its own. Its other ties are told beside it.
 */
export interface Homes {
  /** What begins a line, from the needs to the commitments. */
  roots: readonly Thing[];
  under: (thing: Thing) => readonly Thing[];
  /** A thing, the one under which it stands, and so on to the root. */
  upwards: (thing: Thing) => Thing[];
}

/** Questions keep their order, and what emerged stands before what was done about it. */
function everything(graph: Graph): Thing[] {
  const { emersi, azioni, impegni } = graph.content;
  const findings = emersi.map((entry): Thing => ({ kind: 'finding', entry }));
  return [
    ...findings.filter((thing) => stageOf(thing) === 'need'),
    ...questionsInOrder(graph).map((question): Thing => ({ kind: 'question', question })),
    ...findings.filter((thing) => stageOf(thing) === 'finding'),
    ...azioni.map((entry): Thing => ({ kind: 'action', entry })),
    ...impegni.map((entry): Thing => ({ kind: 'commitment', entry })),
  ];
}

/**
 * The thing under which another stands. A line never turns back: a question that what emerged
 * raised, or that takes another up again, begins a line.
 */
function homeOf(graph: Graph, thing: Thing): Thing | undefined {
  const before = thingsBefore(graph, thing).filter((one) => placeOf(one) <= placeOf(thing));
  return thing.kind === 'question'
    ? before.find((one) => stageOf(one) === 'need')
    : (before.find(({ kind }) => kind !== thing.kind) ?? before[0]);
}

function makeHomes(graph: Graph): Homes {
  const homes = new Map<string, Thing>();
  const under = new Map<string, Thing[]>();
  const roots: Thing[] = [];
  for (const thing of everything(graph)) {
    const home = homeOf(graph, thing);
    if (home === undefined) roots.push(thing);
    else {
      homes.set(nameOf(thing), home);
      under.set(nameOf(home), [...(under.get(nameOf(home)) ?? []), thing]);
    }
  }
  return {
    roots,
    under: (thing) => under.get(nameOf(thing)) ?? [],
    upwards: (thing) => {
      const way = [thing];
      for (let at = homes.get(nameOf(thing)); at !== undefined; at = homes.get(nameOf(at))) {
        way.push(at);
      }
      return way;
    },
  };
}

const made = new WeakMap<Graph, Homes>();

/** The forest of a graph; it is made the first time it is asked for. */
export function homesOf(graph: Graph): Homes {
  const homes = made.get(graph) ?? makeHomes(graph);
  made.set(graph, homes);
  return homes;
}

/** What stands on the line that a thing begins, itself first. */
export function thingsOnLine(homes: Homes, root: Thing): Thing[] {
  return [root, ...homes.under(root).flatMap((thing) => thingsOnLine(homes, thing))];
}

/** Whether nothing is tied to a thing. */
export function standsAlone(graph: Graph, thing: Thing): boolean {
  return thingsBefore(graph, thing).length === 0 && thingsAfter(graph, thing).length === 0;
}
