import { accessFactLabels, placeStates } from '../model/labels.ts';
import { STALE_PLACE_DAYS } from '../model/limits.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import type { Answer, PlaceTexts } from '../text/places/file.ts';
import { ACCESS_ANSWERS } from '../text/places/phrases.ts';
import { capitalise, lowerFirst } from '../text/words.ts';
import { partyLink } from './address.ts';
import { vocabularyName } from './lookup.ts';

export interface AccessFact {
  label: string;
  answer: Answer;
  /** "Sì", "No", "Non rilevato". */
  text: string;
}

export const answers = {
  si: ['yes', ACCESS_ANSWERS.yes],
  no: ['no', ACCESS_ANSWERS.no],
} as const satisfies Record<string, readonly [Answer, string]>;

export function accessFacts(place: Entry<'luoghi'>): AccessFact[] {
  const labels = Object.values(accessFactLabels);
  return accessAnswers(place).map((answer, at) => ({
    label: labels[at] ?? '',
    answer,
    text: ACCESS_ANSWERS[answer],
  }));
}

/** "Ingresso senza gradini: non rilevato": what is asked first of how one enters. */
export function entranceText({ data }: Entry<'luoghi'>): string {
  const value = data.accessibilita?.ingresso_senza_gradini;
  const answer = ACCESS_ANSWERS[value === undefined ? 'unknown' : answers[value][0]];
  return `${accessFactLabels.ingresso_senza_gradini}: ${lowerFirst(answer)}`;
}

/** How a place stands towards each access fact, in the order of the form. */
export function accessAnswers({ data }: Entry<'luoghi'>): Answer[] {
  return Object.keys(accessFactLabels).map((key) => {
    const value = data.accessibilita?.[key as keyof typeof accessFactLabels];
    return value === undefined ? 'unknown' : answers[value][0];
  });
}

/** Whether nobody ever checked the sheet, or too long ago to rely on it. */
export function isStale({ data }: Entry<'luoghi'>, today: string): boolean {
  const checked = data.verificato_il;
  return checked === undefined || daysBetween(checked, today) > STALE_PLACE_DAYS;
}

/** What the open data says of it, in a column of places alone. */
export function staleness(entry: Entry, today: string): { da_ricontrollare?: boolean } {
  const isPlace = entry.collection === 'luoghi';
  return isPlace ? { da_ricontrollare: isStale(entry as Entry<'luoghi'>, today) } : {};
}

/** When the sheet was checked, and by whom. */
export interface Freshness {
  text: string;
  /** Whether that is too long ago to rely on, or never happened. */
  stale: boolean;
  tone: 'verified' | 'late' | 'waiting';
}

export function freshness(graph: Graph, place: Entry<'luoghi'>, today: string): Freshness {
  const { verificato_il, verificato_da } = place.data;
  if (verificato_il === undefined)
    return { text: 'Scheda non ancora verificata sul posto', stale: true, tone: 'waiting' };
  const who = verificato_da === undefined ? '' : ` da ${partyLink(graph, verificato_da).text}`;
  const checked = `verificata ${onDay('il', verificato_il)}${who}`;
  return isStale(place, today)
    ? {
        text: `Da ricontrollare: ${checked}, più di ${STALE_PLACE_DAYS} giorni fa`,
        stale: true,
        tone: 'late',
      }
    : { text: capitalise(checked), stale: false, tone: 'verified' };
}

/** What the card of a place says, beside its name and what filters know. */
export function cardTexts(graph: Graph, place: Entry<'luoghi'>, today: string): PlaceTexts[number] {
  const { data } = place;
  return {
    what:
      data.tipo === undefined
        ? placeStates[data.stato]
        : vocabularyName(graph, 'tipi_di_luogo', data.tipo),
    summary: data.in_breve,
    address: addressText(place) ?? 'Indirizzo non noto',
    checked: freshness(graph, place, today).text,
  };
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
