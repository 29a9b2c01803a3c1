import { progress, verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { count } from '../text/words.ts';
import { partyLink } from './address.ts';
import { citing } from './lookup.ts';

/** Tone and shape of a state: never told by colour alone. */
export type Tone = 'verified' | 'declared' | 'under-way' | 'late' | 'stopped' | 'waiting';

/** Where a commitment stands, derived from its updates and verifications. */
export interface CommitmentStatus {
  tone: Tone;
  /** "Verificato il 20 marzo 2026", "In corso", "In ritardo di 12 giorni". */
  label: string;
  /** What the label rests on, in a sentence. */
  detail: string;
}

type Update = Entry<'aggiornamenti'>;
type Verification = Entry<'verifiche'>;

/** Tone of what an update declares. */
export const progressTones: Record<Update['data']['stato'], Tone> = {
  non_avviato: 'waiting',
  in_corso: 'under-way',
  completato: 'declared',
  sospeso: 'stopped',
  non_realizzato: 'stopped',
};

/** Tone of what a verification found. */
export const verdictTones: Record<Verification['data']['giudizi'][number]['esito'], Tone> = {
  confermato: 'verified',
  in_parte: 'under-way',
  non_confermato: 'late',
};

/** Updates of a commitment, the latest first. */
export function updatesOf(graph: Graph, id: string): Update[] {
  return citing(graph, `impegni/${id}`, 'aggiornamenti', 'impegno').sort((a, b) =>
    b.data.data.localeCompare(a.data.data),
  );
}

/** Verifications that judge a commitment, the latest first. */
export function verificationsOf(graph: Graph, id: string): Verification[] {
  return citing(graph, `impegni/${id}`, 'verifiche', 'giudizi.impegno').sort((a, b) =>
    b.data.data.localeCompare(a.data.data),
  );
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
  const verification = verificationsOf(graph, commitment.id)[0];
  if (
    verification !== undefined &&
    (update === undefined || verification.data.data >= update.data.data)
  ) {
    return verified(graph, commitment, verification);
  }
  return late(commitment, update, today) ?? declared(graph, commitment, update);
}

function verified(
  graph: Graph,
  { id }: Entry<'impegni'>,
  { data }: Verification,
): CommitmentStatus {
  const judgement = data.giudizi.find(({ impegno }) => impegno === id);
  const outcome = judgement?.esito ?? 'in_parte';
  const who = data.a_cura_di.map((party) => partyLink(graph, party).text).join(', ');
  const label =
    outcome === 'confermato'
      ? `Verificato ${onDay('il', data.data)}`
      : `${verdict[outcome]} ${onDay('il', data.data)}`;
  return { tone: verdictTones[outcome], label, detail: `Ha controllato: ${who}.` };
}

/** Late is told only after somebody looked: an update or a dated check past the deadline. */
function late(
  commitment: Entry<'impegni'>,
  update: Update | undefined,
  today: string,
): CommitmentStatus | undefined {
  const deadline = deadlineOf(commitment);
  if (deadline === undefined || deadline >= today) return undefined;
  const state = update?.data.stato;
  if (state === 'completato' || state === 'non_realizzato' || state === 'sospeso') return undefined;
  const checked = [update?.data.data, commitment.data.verificato_il]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (checked === undefined || checked <= deadline) return undefined;
  const days = daysBetween(deadline, today);
  return {
    tone: 'late',
    label: `In ritardo di ${count(days, 'giorno', 'giorni')}`,
    detail: `Scadeva ${onDay('il', deadline)}; l’ultimo controllo è ${onDay('del', checked)}.`,
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
      tone: 'waiting',
      label: announced ? 'Annunciato' : 'Preso, senza notizie',
      detail: 'Nessun aggiornamento ancora raccolto.',
    };
  }
  const { stato, data, di } = update.data;
  const who = partyLink(graph, di).text;
  const label = stato === 'completato' ? 'Completato, da verificare' : progress[stato];
  return { tone: progressTones[stato], label, detail: `Lo dice ${who}, ${onDay('il', data)}.` };
}
