import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { shorten } from '../text/words.ts';
import type { Link } from './address.ts';
import { outcomesOf } from './strand.ts';
import { type Homes, homesOf } from './thread-homes.ts';
import { type ThreadLine, threadLines } from './thread-lines.ts';
import { type Tie, tie, tiesBack, tiesOn } from './thread-words.ts';
import {
  linkToThing,
  nameOf,
  placeOf,
  stageOf,
  type Thing,
  thingsAfter,
  thingsBefore,
} from './ties.ts';

/** The map while it is drawn. */
export interface Sheet {
  graph: Graph;
  homes: Homes;
  /** Lines by the name of what stands on them. */
  lines: ReadonlyMap<string, ThreadLine>;
  /** Ids of the lines that this page shows. */
  shown: ReadonlySet<string>;
}

export function newSheet(graph: Graph, shown: readonly ThreadLine[]): Sheet {
  return {
    graph,
    homes: homesOf(graph),
    lines: new Map(
      threadLines(graph).flatMap((line) => line.things.map((thing) => [nameOf(thing), line])),
    ),
    shown: new Set(shown.map(({ id }) => id)),
  };
}

/** Whether one thing leads to another also through a step in between: telling that is enough. */
export function leadsThrough(graph: Graph, from: Thing, to: Thing): boolean {
  return thingsAfter(graph, from)
    .filter((step) => placeOf(step) > placeOf(from) && nameOf(step) !== nameOf(to))
    .some((step) => outcomesOf(graph, step)[stageOf(to)].some((one) => nameOf(one) === nameOf(to)));
}

/** A point that derives from another is told by its words, wherever the two stand. */
export function staysInPoints(thing: Thing, other: Thing): boolean {
  return thing.kind === 'finding' && other.kind === 'finding';
}

export function isUnder(homes: Homes, thing: Thing, above: Thing): boolean {
  return homes.upwards(thing).some((one) => nameOf(one) === nameOf(above));
}

/** Where points merged and split, as links within the map. */
export function tiesOnMap(sheet: Sheet, thing: Thing): Tie[] {
  const { graph, homes } = sheet;
  const link = (other: Thing) => placeOnMap(sheet, other);
  const on = tiesOn(graph, thing, {
    among: (other) =>
      (staysInPoints(thing, other) || placeOf(other) <= placeOf(thing)) &&
      !isUnder(homes, other, thing),
    link,
  });
  const [origin, ...merged] = thingsBefore(graph, thing).filter(({ kind }) => kind === thing.kind);
  // A single need that begins the same line is said by the line.
  const isSaid =
    origin !== undefined &&
    merged.length === 0 &&
    placeOf(origin) < placeOf(thing) &&
    isUnder(homes, thing, origin);
  const back = isSaid ? [] : tiesBack(graph, thing, link);
  return [...back, ...alsoFrom(sheet, thing), ...on];
}

/** What a thing comes from besides what stands before it on its line. */
function alsoFrom(sheet: Sheet, thing: Thing): Tie[] {
  const { graph, homes } = sheet;
  const begins = homes.upwards(thing).length === 1;
  if (thing.kind === 'finding' || (thing.kind === 'question' && begins)) return [];
  const others = thingsBefore(graph, thing).filter(
    (other) =>
      other.kind !== thing.kind &&
      !isUnder(homes, thing, other) &&
      !leadsThrough(graph, other, thing),
  );
  return tie(
    'Nasce anche da',
    others.map((other) => placeOnMap(sheet, other)),
  );
}

/** The anchor of a thing on the map. */
export function anchorOf(thing: Thing): string {
  return `filo_${nameOf(thing)}`;
}

/** A thing where it stands in full on the map, on this page or on that of all threads. */
export function placeOnMap({ graph, lines, shown }: Sheet, thing: Thing): Link {
  const line = lines.get(nameOf(thing));
  const page = line !== undefined && shown.has(line.id) ? '' : routes.thread;
  return {
    href: routes.anchor(page, anchorOf(thing)),
    text: shorten(linkToThing(graph, thing).text, 60),
  };
}
