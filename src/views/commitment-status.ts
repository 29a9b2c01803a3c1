import { progress, verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { onDay } from '../text/dates.ts';
import { partyLink } from './address.ts';
import { citing } from './lookup.ts';

/** Tone and shape of a state: never told by colour alone. */
export type Tone = 'verified' | 'declared' | 'under-way' | 'late' | 'stopped' | 'waiting';

/** What a commitment counts as in totals, each once. */
export type Standing =
  | 'verified'
  | 'partly'
  | 'refuted'
  | 'late'
  | 'completed'
  | 'under-way'
  | 'suspended'
  | 'abandoned'
  | 'not-started'
  | 'taken'
  | 'announced';

/** Where a commitment stands, derived from its updates and verifications. */
export interface CommitmentStatus {
  standing: Standing;
  tone: Tone;
  /** "Verificato il 20 marzo 2026", "In corso", "Scaduto l’8 maggio 2031". */
  label: string;
  /** What the label rests on, in a sentence. */
  detail: string;
}

type Update = Entry<'aggiornamenti'>;
type Verification = Entry<'verifiche'>;
type Outcome = Verification['data']['giudizi'][number]['esito'];

/** Tone of what an update declares. */
export const progressTones: Record<Update['data']['stato'], Tone> = {
  non_avviato: 'waiting',
  in_corso: 'under-way',
  completato: 'declared',
  sospeso: 'stopped',
  non_realizzato: 'stopped',
};

const progressStandings: Record<Update['data']['stato'], Standing> = {
  non_avviato: 'not-started',
  in_corso: 'under-way',
  completato: 'completed',
  sospeso: 'suspended',
  non_realizzato: 'abandoned',
};

/** Tone of what a verification found. */
export const verdictTones: Record<Outcome, Tone> = {
  confermato: 'verified',
  in_parte: 'under-way',
  non_confermato: 'late',
};

const verdictStandings: Record<Outcome, Standing> = {
  confermato: 'verified',
  in_parte: 'partly',
  non_confermato: 'refuted',
};

const inSequence = new Intl.Collator('en', { numeric: true });

/** The latest first; of one day, what was written last: the form numbers the names after the first. */
function latestFirst(a: Update | Verification, b: Update | Verification): number {
  return b.data.data.localeCompare(a.data.data) || inSequence.compare(b.id, a.id);
}

/** Updates of a commitment, the latest first. */
export function updatesOf(graph: Graph, id: string): Update[] {
  return citing(graph, `impegni/${id}`, 'aggiornamenti', 'impegno').sort(latestFirst);
}

/** Verifications that judge a commitment, the latest first. */
export function verificationsOf(graph: Graph, id: string): Verification[] {
  return citing(graph, `impegni/${id}`, 'verifiche', 'giudizi.impegno').sort(latestFirst);
}

/** The last day somebody told of a commitment, judged it or looked for news; undefined if nobody did. */
export function lastLook(graph: Graph, { id, data }: Entry<'impegni'>): string | undefined {
  return [
    updatesOf(graph, id)[0]?.data.data,
    verificationsOf(graph, id)[0]?.data.data,
    data.verificato_il,
  ]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** The deadline that counts today: the last extension, else the first one. */
export function deadlineOf({ data }: Entry<'impegni'>): string | undefined {
  return data.proroghe.at(-1)?.nuova_scadenza ?? data.scadenza;
}

/** "Entro il 31 marzo 2026", or the deadline in words. */
export function deadlineText(commitment: Entry<'impegni'>): string {
  const day = deadlineOf(commitment);
  return day === undefined
    ? (commitment.data.scadenza_in_parole ?? 'Scadenza non indicata')
    : `Entro ${onDay('il', day)}`;
}

/** @param today day in Italy, `YYYY-MM-DD` */
export function commitmentStatus(
  graph: Graph,
  commitment: Entry<'impegni'>,
  today: string,
): CommitmentStatus {
  const update = updatesOf(graph, commitment.id)[0];
  const latest = verificationsOf(graph, commitment.id)[0];
  const verification =
    latest !== undefined && (update === undefined || latest.data.data >= update.data.data)
      ? latest
      : undefined;
  const outcome = verification && outcomeOf(verification, commitment);
  const overdue = late(commitment, { update, checked: lastLook(graph, commitment), today });
  if (verification === undefined || outcome === undefined) {
    return overdue ?? declared(graph, commitment, update);
  }
  if (overdue === undefined || outcome === 'confermato') {
    return verified(graph, verification, outcome);
  }
  // Who checked after the deadline says more than that it has passed.
  const deadline = deadlineOf(commitment);
  return deadline !== undefined && verification.data.data > deadline
    ? verified(graph, verification, outcome, ` La scadenza era ${onDay('il', deadline)}.`)
    : overdue;
}

function outcomeOf({ data }: Verification, { id }: Entry<'impegni'>): Outcome | undefined {
  return data.giudizi.find(({ impegno }) => impegno === id)?.esito;
}

interface Known {
  update: Update | undefined;
  /** The last day somebody looked. */
  checked: string | undefined;
  today: string;
}

function verified(
  graph: Graph,
  { data }: Verification,
  outcome: Outcome,
  more = '',
): CommitmentStatus {
  const who = data.a_cura_di.map((party) => partyLink(graph, party).text).join(', ');
  const label =
    outcome === 'confermato'
      ? `Verificato ${onDay('il', data.data)}`
      : `${verdict[outcome]} ${onDay('il', data.data)}`;
  return {
    standing: verdictStandings[outcome],
    tone: verdictTones[outcome],
    label,
    detail: `Ha controllato: ${who}.${more}`,
  };
}

/**
 * Late is told only after somebody looked past the deadline (an update, a verification, a dated
 * check), and of that day: what happened since, nobody has seen.
 */
function late(
  commitment: Entry<'impegni'>,
  { update, checked, today }: Known,
): CommitmentStatus | undefined {
  const deadline = deadlineOf(commitment);
  if (deadline === undefined || deadline >= today) return undefined;
  const state = update?.data.stato;
  if (state === 'completato' || state === 'non_realizzato' || state === 'sospeso') return undefined;
  if (checked === undefined || checked <= deadline) return undefined;
  return {
    standing: 'late',
    tone: 'late',
    label: `Scaduto ${onDay('il', deadline)}`,
    detail: `All’ultimo controllo, ${onDay('il', checked)}, non risultava completato.`,
  };
}

function declared(
  graph: Graph,
  commitment: Entry<'impegni'>,
  update: Update | undefined,
): CommitmentStatus {
  if (update === undefined) {
    const announced = commitment.data.patto === undefined;
    return {
      standing: announced ? 'announced' : 'taken',
      tone: 'waiting',
      label: announced ? 'Annunciato' : 'Preso, senza notizie',
      detail: 'Non abbiamo ancora raccolto aggiornamenti.',
    };
  }
  const { stato, data, di } = update.data;
  const who = partyLink(graph, di).text;
  const label = stato === 'completato' ? 'Completato, da verificare' : progress[stato];
  return {
    standing: progressStandings[stato],
    tone: progressTones[stato],
    label,
    detail: `Lo dice: ${who}, ${onDay('il', data)}.`,
  };
}
