import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { count, shorten } from '../text/words.ts';
import { addressOf } from './address.ts';
import { citing } from './lookup.ts';
import { type Focus, isStartingNeed, type Strand, strandOf } from './strand.ts';

export type StepKind = 'need' | 'question' | 'finding' | 'action' | 'commitment' | 'verification';

/** One knot of the thread: something published, with its address. */
export interface Knot {
  href: string;
  text: string;
  /** The thing the thread is drawn for. */
  current: boolean;
  /** Why it went no further, when it was, or how loosely it is tied. */
  note: string | undefined;
}

/** One step from need to verification: its knots, or what is missing. */
export interface Step {
  kind: StepKind;
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
  /** The first step after the last published one, in words; absent on a complete thread. */
  nextMissing: string | undefined;
}

const labels: Record<StepKind, string> = {
  need: 'Bisogno',
  question: 'Domanda',
  finding: 'È emerso',
  action: 'Azione',
  commitment: 'Impegno',
  verification: 'Verifica',
};

const hereWords: Record<StepKind, string> = {
  need: 'Questo bisogno',
  question: 'Questa domanda',
  finding: 'Questo punto',
  action: 'Questa azione',
  commitment: 'Questo impegno',
  verification: 'Questa verifica',
};

/** What is not known before the thing the thread is drawn for. */
const missingBefore: Record<StepKind, string> = {
  need: 'Non sappiamo da quale bisogno nasce',
  question: 'Non sappiamo da quale domanda nasce',
  finding: 'Non sappiamo da quale punto emerso nasce',
  action: 'Non sappiamo a quale azione si lega',
  commitment: 'Non sappiamo a quale impegno si lega',
  verification: 'Non c’è ancora una verifica su questo sito',
};

/** What is not known after it. */
const missingAfter: Record<StepKind, string> = {
  need: 'Non sappiamo da quale bisogno nasce',
  question: 'Non conosciamo una domanda che ne parli',
  finding: 'Non sappiamo che cosa ne è emerso',
  action: 'Non sappiamo quale azione ne è nata',
  commitment: 'Non conosciamo un impegno che ne venga',
  verification: 'Non c’è ancora una verifica su questo sito',
};

const nextWords: Record<StepKind, string> = {
  need: 'il bisogno da cui nasce',
  question: 'una domanda',
  finding: 'che cosa è emerso',
  action: 'un’azione',
  commitment: 'un impegno',
  verification: 'una verifica',
};

const order: StepKind[] = ['need', 'question', 'finding', 'action', 'commitment', 'verification'];

function knotsOf(graph: Graph, strand: Strand, focus: Focus): Record<StepKind, Knot[]> {
  const current = focus.kind === 'question' ? focus.question.id : focus.entry.id;
  const entryKnot = (entry: Entry, text: string, note?: string): Knot => ({
    href: addressOf(graph, entry),
    text,
    current: focus.kind !== 'question' && entry === focus.entry,
    note,
  });
  return {
    need: [...strand.need].map((entry) => entryKnot(entry, entry.data.titolo)),
    question: [...strand.question].map(({ id, data }) => ({
      href: routes.question(id),
      text: data.testo,
      current: id === current,
      note: undefined,
    })),
    finding: [...strand.finding].map((entry) => entryKnot(entry, entry.data.titolo, fate(entry))),
    action: [...strand.action].map((entry) => entryKnot(entry, entry.data.titolo)),
    commitment: [...strand.commitment].map((entry) => entryKnot(entry, entry.data.titolo)),
    verification: [...strand.verification].map((entry) =>
      entryKnot(entry, entry.data.titolo, formatDate(entry.data.data)),
    ),
  };
}

/** Why a finding went no further, where it did not. */
function fate({ data }: Entry<'emersi'>): string | undefined {
  const because = (outcome: string) => `${outcome}: ${shorten(data.motivazione ?? '', 90)}`;
  switch (data.esito) {
    case 'rinviato':
      return because('Rinviato');
    case 'non_accolto':
      return because('Non accolto');
    case 'fuori_competenza':
      return because('Fuori competenza');
    default:
      return undefined;
  }
}

/** Findings of the question's session that name no question: near, but not surely an answer. */
function looseFindings(graph: Graph, focus: Focus): Knot[] {
  if (focus.kind !== 'question') return [];
  const { session } = focus.question;
  const near = citing(graph, `sessioni/${session.id}`, 'emersi', 'sessione').filter(
    (entry) => entry.data.domanda === undefined && !isStartingNeed(entry),
  ).length;
  return near === 0
    ? []
    : [
        {
          href: routes.section(routes.session(session.id), 'emerso'),
          text: count(near, 'punto emerso', 'punti emersi'),
          current: false,
          note: 'nella stessa sessione: la fonte non dice a quale domanda',
        },
      ];
}

/** Pacts that answer the points of a strand: the source does not say with which commitment. */
function loosePacts(graph: Graph, strand: Strand): Knot[] {
  const points = [...strand.need, ...strand.finding];
  const pacts = points.flatMap(({ id }) => citing(graph, `emersi/${id}`, 'patti', 'bisogni'));
  return [...new Set(pacts)].map((pact) => ({
    href: addressOf(graph, pact),
    text: pact.data.titolo,
    current: false,
    note: 'il patto risponde a questo bisogno: non sappiamo con quale impegno',
  }));
}

/** The thread around one thing, from need to verification. */
export function threadAround(graph: Graph, focus: Focus): Thread {
  const strand = strandOf(graph, focus);
  const knots = knotsOf(graph, strand, focus);
  const loose: Partial<Record<StepKind, Knot[]>> = {
    finding: looseFindings(graph, focus),
    commitment: loosePacts(graph, strand),
  };
  const current = order.findIndex((kind) => knots[kind].some((knot) => knot.current));
  const steps = order.map((kind, index): Step => {
    const isLoose = knots[kind].length === 0 && (loose[kind] ?? []).length > 0;
    const shown = isLoose ? (loose[kind] ?? []) : knots[kind];
    const missing = index < current ? missingBefore[kind] : missingAfter[kind];
    return {
      kind,
      label: labels[kind],
      here: hereWords[kind],
      knots: shown,
      missing: shown.length === 0 ? missing : undefined,
      loose: isLoose,
    };
  });
  const lastPublished = steps.findLastIndex(({ knots, loose }) => knots.length > 0 && !loose);
  const next = steps[lastPublished + 1];
  return { steps, nextMissing: next && nextStep(next) };
}

function nextStep({ kind, loose }: Step): string {
  if (!loose) return nextWords[kind];
  return kind === 'finding'
    ? 'sapere quali punti emersi le rispondono'
    : 'sapere con quale impegno il patto risponde';
}
