import { accessFactLabels } from '../model/labels.ts';
import { STALE_PLACE_DAYS } from '../model/limits.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { capitalise } from '../text/words.ts';
import { partyLink } from './address.ts';
import { vocabularyName } from './lookup.ts';

export type FactAnswer = 'yes' | 'no' | 'not-surveyed';

export interface AccessFact {
  label: string;
  answer: FactAnswer;
  /** "Sì", "No", "Non rilevato". */
  text: string;
}

export const answers = {
  si: ['yes', 'Sì'],
  no: ['no', 'No'],
} as const satisfies Record<string, readonly [FactAnswer, string]>;

export function accessFacts({ data }: Entry<'luoghi'>): AccessFact[] {
  const known = data.accessibilita;
  return Object.entries(accessFactLabels).map(([key, label]) => {
    const value = known?.[key as keyof typeof accessFactLabels];
    const [answer, text] =
      value === undefined ? (['not-surveyed', 'Non rilevato'] as const) : answers[value];
    return { label, answer, text };
  });
}

/** When the sheet was checked, and by whom. */
export interface Freshness {
  text: string;
  /** Whether that is too long ago to rely on, or never happened. */
  stale: boolean;
  tone: 'verified' | 'late' | 'waiting';
}

export function freshness(graph: Graph, { data }: Entry<'luoghi'>, today: string): Freshness {
  const { verificato_il, verificato_da } = data;
  if (verificato_il === undefined)
    return { text: 'Scheda non ancora verificata sul posto', stale: true, tone: 'waiting' };
  const who = verificato_da === undefined ? '' : ` da ${partyLink(graph, verificato_da).text}`;
  const checked = `verificata ${onDay('il', verificato_il)}${who}`;
  return daysBetween(verificato_il, today) > STALE_PLACE_DAYS
    ? {
        text: `Da ricontrollare: ${checked}, più di ${STALE_PLACE_DAYS} giorni fa`,
        stale: true,
        tone: 'late',
      }
    : { text: capitalise(checked), stale: false, tone: 'verified' };
}

export function addressText({ data }: Entry<'luoghi'>): string | undefined {
  const parts = [data.indirizzo, [data.cap, data.frazione].filter(Boolean).join(' ')].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}

export function vocabularyNames(
  graph: Graph,
  name: 'cosa_si_puo_fare' | 'per_chi' | 'zone',
  ids: readonly string[] = [],
): string[] {
  return ids.map((id) => vocabularyName(graph, name, id));
}
