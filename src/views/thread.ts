import type { Graph } from '../queries/assemble.ts';
import { shorten } from '../text/words.ts';
import { type LooseEnd, looseFindings, loosePacts } from './loose-ends.ts';
import { originsOf, type Strand, strandOf } from './strand.ts';
import {
  fateOf,
  isAnnounced,
  isTurnedDown,
  missingAfter,
  missingBefore,
  nextWords,
  stageLabels,
  type Tie,
  tiesBack,
  tiesOn,
  verificationNote,
} from './thread-words.ts';
import { linkToThing, nameOf, type Stage, stageOf, stages, type Thing } from './ties.ts';

/** One knot of the thread: something published, with its address. */
export interface Knot {
  href: string;
  text: string;
  /** The thing the thread is drawn for. */
  current: boolean;
  /** What became of it, when it was, or how loosely it is tied. */
  note: string | undefined;
  /** Where points merged or split, and questions were taken up again. */
  ties: Tie[];
}

/** One step from need to verification: its knots, or what is missing. */
export interface Step {
  kind: Stage;
  label: string;
  /** How the thing the thread is drawn for is called on its own page: "Questa domanda". */
  here: string;
  knots: Knot[];
  /** Why there is no knot; absent where there is one. */
  missing: string | undefined;
  /** Whether its knots are near and not surely tied: drawn as what is missing is. */
  loose: boolean;
}

/** The line from a need to its verification, as far as it is published. */
export interface Thread {
  steps: Step[];
  /** The first step after the last published one, in words; absent where none is to come. */
  nextMissing: string | undefined;
}

const hereWords: Record<Stage, string> = {
  need: 'Questo bisogno',
  question: 'Questa domanda',
  finding: 'Questo punto',
  action: 'Questa azione',
  commitment: 'Questo impegno',
  verification: 'Questa verifica',
};

const NEED_AMONG_FINDINGS = 'Il bisogno è fra quello che è emerso';
const ANNOUNCED = 'annuncio, non in un patto';
const STOPS_BEFORE = 'Il filo si ferma prima';

function noteOf(thing: Thing, strand: Strand): string | undefined {
  if (thing.kind === 'finding') return fateOf(thing.entry);
  if (isAnnounced(thing)) return areAnnounced(strand.commitment) ? undefined : ANNOUNCED;
  if (thing.kind !== 'verification') return undefined;
  return verificationNote(thing.entry, strand.commitment);
}

/** Whether the step holds announcements only, and is called by their name. */
function areAnnounced(things: readonly Thing[]): boolean {
  return things.length > 0 && things.every(isAnnounced);
}

/** Ties as words beside a knot; a point is said to have split only where it did. */
function tiesOf(graph: Graph, thing: Thing): Tie[] {
  const link = (other: Thing) => {
    const { href, text } = linkToThing(graph, other);
    return { href, text: shorten(text, 70) };
  };
  const split = tiesOn(graph, thing, { among: ({ kind }) => kind === 'finding', link });
  return [...tiesBack(graph, thing, link), ...split.filter(({ links }) => links.length > 1)];
}

/** Whether all that emerged was put off or refused, and nothing came of it. */
function stopsShort({ need, finding, action, commitment }: Strand): boolean {
  if (action.length + commitment.length > 0) return false;
  const points = finding.length > 0 ? finding : need;
  return (
    points.length > 0 &&
    points.every((point) => point.kind === 'finding' && isTurnedDown(point.entry))
  );
}

function isNeed(thing: Thing): boolean {
  return thing.kind === 'finding' && thing.entry.data.tipo === 'bisogno';
}

/** What to say of a stage where there is nothing. */
function missingWords(
  index: number,
  { current, stopped, hasNeed }: { current: number; stopped: boolean; hasNeed: boolean },
): string {
  const stage = stages[index] ?? 'verification';
  if (stage === 'need' && hasNeed) return NEED_AMONG_FINDINGS;
  if (stopped && index > stages.indexOf('finding')) return STOPS_BEFORE;
  return index < current ? missingBefore[stage] : missingAfter[stage];
}

/** The thread around one thing, from need to verification. */
export function threadAround(graph: Graph, thing: Thing): Thread {
  const strand = strandOf(graph, thing);
  const loose = [
    ...looseFindings(graph, thing),
    ...loosePacts(graph, [...strand.need, ...strand.finding]),
  ];
  const current = stages.indexOf(stageOf(thing));
  const stopped = stopsShort(strand);
  const hasNeed = originsOf(graph, thing).finding.some(isNeed);
  const knot = (one: Thing): Knot => ({
    ...linkToThing(graph, one),
    current: nameOf(one) === nameOf(thing),
    note: noteOf(one, strand),
    ties: tiesOf(graph, one),
  });
  const steps = stages.map((kind, index): Step => {
    const tied = strand[kind].map(knot);
    const near = loose.filter(({ stage }) => stage === kind).map(looseKnot);
    const knots = tied.length > 0 ? tied : near;
    const missing = missingWords(index, { current, stopped, hasNeed });
    return {
      kind,
      label: areAnnounced(strand[kind]) ? 'Annuncio' : stageLabels[kind],
      here: kind === 'commitment' && isAnnounced(thing) ? 'Questo annuncio' : hereWords[kind],
      knots,
      missing: knots.length === 0 ? missing : undefined,
      loose: tied.length === 0 && near.length > 0,
    };
  });
  return { steps, nextMissing: stopped ? undefined : nextMissing(steps, loose) };
}

function looseKnot({ href, text, note }: LooseEnd): Knot {
  return { href, text, note, current: false, ties: [] };
}

function nextMissing(steps: readonly Step[], loose: readonly LooseEnd[]): string | undefined {
  const lastPublished = steps.findLastIndex(({ knots, loose }) => knots.length > 0 && !loose);
  const next = steps[lastPublished + 1];
  if (next === undefined) return undefined;
  return (
    (next.loose && loose.find(({ stage }) => stage === next.kind)?.wanted) || nextWords[next.kind]
  );
}
