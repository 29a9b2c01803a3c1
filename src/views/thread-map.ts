import type { Graph } from '../queries/assemble.ts';
import type { Link } from './address.ts';
import { type LooseEnd, looseFindings, loosePacts } from './loose-ends.ts';
import type { ThreadLine } from './thread-lines.ts';
import {
  anchorOf,
  isUnder,
  leadsThrough,
  newSheet,
  placeOnMap,
  type Sheet,
  staysInPoints,
  tiesOnMap,
} from './thread-sheet.ts';
import {
  fateOf,
  isTurnedDown,
  labelOf,
  missingAfter,
  missingBefore,
  type Skipped,
  skippedBetween,
  stageLabels,
  type Tie,
  tie,
  verificationNote,
} from './thread-words.ts';
import {
  linkToThing,
  nameOf,
  placeOf,
  type Stage,
  stageOf,
  stages,
  type Thing,
  thingsAfter,
  thingsBefore,
} from './ties.ts';

/** A knot of the map, with what came of it inside it. */
export interface MapKnot {
  stage: Stage;
  label: string;
  text: string;
  /** Absent where the step is missing: the text says so. */
  href?: string;
  /** Its anchor, where it stands in full. */
  id?: string;
  note?: string | undefined;
  ties: Tie[];
  /** Where on the map it stands in full, if not here. */
  elsewhere?: Link;
  /** What is not known between the knot before and this one. */
  skipped?: Skipped | undefined;
  /** Near, and not surely tied: drawn as what is missing is. */
  loose?: boolean;
  /** Put off or refused, with nothing after it. */
  ended?: boolean;
  /** What came of it within its stage: a point that derives from it, a question that resumes it. */
  same: MapKnot[];
  next: MapKnot[];
}

/** Draws some lines; what stands on others is linked there. */
export function drawLines(graph: Graph, wanted: readonly ThreadLine[]): MapKnot[] {
  const sheet = newSheet(graph, wanted);
  return wanted.map(({ begin }) => opening(sheet, begin));
}

/** A line from its very beginning, which may stand on another line or not be known. */
function opening(sheet: Sheet, begin: Thing): MapKnot {
  const knot = fullKnot(sheet, begin);
  if (knot.stage === 'need') return knot;
  const [first, ...others] = thingsBefore(sheet.graph, begin).filter(
    ({ kind }) => kind === 'finding',
  );
  const need =
    first === undefined
      ? bareKnot('need', { text: missingBefore.need })
      : { ...knotElsewhere(sheet, first, begin), stage: 'need' as const, label: stageLabels.need };
  return joined({
    ...need,
    ties: tie(
      'E anche da',
      others.map((other) => placeOnMap(sheet, other)),
    ),
    next: [knot],
  });
}

function fullKnot(sheet: Sheet, thing: Thing): MapKnot {
  const { graph, homes } = sheet;
  const under = homes.under(thing);
  const isLater = (other: Thing) => placeOf(other) > placeOf(thing);
  const next = [
    ...under.filter(isLater).map((other) => fullKnot(sheet, other)),
    ...ledElsewhere(sheet, thing).map((other) => knotElsewhere(sheet, other, thing)),
    ...verdicts(graph, thing),
  ].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const goesOn = thingsAfter(graph, thing).length > 0;
  const ended = !goesOn && thing.kind === 'finding' && isTurnedDown(thing.entry);
  return joined({
    ...knotOf(graph, thing),
    id: anchorOf(thing),
    note: thing.kind === 'finding' ? fateOf(thing.entry) : undefined,
    ties: tiesOnMap(sheet, thing),
    ended,
    same: under.filter((other) => !isLater(other)).map((other) => fullKnot(sheet, other)),
    next: goesOn || ended ? next : whatIsMissing(graph, thing),
  });
}

function bareKnot(stage: Stage, words: { text: string; href?: string }): MapKnot {
  return { stage, label: stageLabels[stage], ...words, ties: [], same: [], next: [] };
}

function knotOf(graph: Graph, thing: Thing): MapKnot {
  return { ...bareKnot(stageOf(thing), linkToThing(graph, thing)), label: labelOf(thing) };
}

/** What stands in full on another line, or elsewhere on that of the thing beside it. */
function knotElsewhere(sheet: Sheet, thing: Thing, beside: Thing): MapKnot {
  const line = sheet.lines.get(nameOf(thing));
  const isHere = line === sheet.lines.get(nameOf(beside));
  return {
    ...knotOf(sheet.graph, thing),
    elsewhere: {
      href: placeOnMap(sheet, thing).href,
      text: isHere ? 'È già in questo filo' : `È nel filo ${line?.number}`,
    },
  };
}

/** Later steps that stand under something else: not those that stand further on from here. */
function ledElsewhere({ graph, homes }: Sheet, thing: Thing): Thing[] {
  return thingsAfter(graph, thing).filter(
    (other) =>
      other.kind !== 'verification' &&
      !staysInPoints(thing, other) &&
      placeOf(other) > placeOf(thing) &&
      !isUnder(homes, other, thing) &&
      !leadsThrough(graph, thing, other),
  );
}

/** Verifications of a commitment, each with what it says of it: a small thing, told every time. */
function verdicts(graph: Graph, thing: Thing): MapKnot[] {
  if (thing.kind !== 'commitment') return [];
  return thingsAfter(graph, thing)
    .filter((other) => other.kind === 'verification')
    .map((other) => ({
      ...knotOf(graph, other),
      note: verificationNote(other.entry, [thing]),
    }));
}

/** The next step where nothing is tied: what is near, or what we do not know. */
function whatIsMissing(graph: Graph, thing: Thing): MapKnot[] {
  const near: LooseEnd[] = [...looseFindings(graph, thing), ...loosePacts(graph, [thing])];
  const next = stages[placeOf(thing) + 1];
  if (near.length > 0 || next === undefined) {
    return near.map(({ stage, href, text, note }) => ({
      ...bareKnot(stage, { href, text }),
      note,
      loose: true,
    }));
  }
  return [bareKnot(next, { text: missingAfter[next] })];
}

/** Says at each next knot what is not known in between. */
function joined(knot: MapKnot): MapKnot {
  return {
    ...knot,
    next: knot.next.map((one) => ({ ...one, skipped: skippedBetween(knot.stage, one.stage) })),
  };
}
