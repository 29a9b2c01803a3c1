import { sessionKinds } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import { formatDateWithWeekday, formatHours } from '../text/dates.ts';

/** When a session is or was, as far as it is known. */
export interface When {
  /** `YYYY-MM-DD`, or absent when only words are known. */
  iso: string | undefined;
  /** "Giovedì 20 novembre 2025, dalle 17:30 alle 19:00". */
  text: string;
}

export function describeWhen({ data }: Entry<'sessioni'>): When {
  const { data: day, quando, ora_inizio, ora_fine } = data;
  if (day === undefined) return { iso: undefined, text: quando ?? 'Giorno non ancora noto' };
  const hours = ora_inizio === undefined ? '' : `, ${formatHours(ora_inizio, ora_fine)}`;
  return { iso: day, text: `${formatDateWithWeekday(day)}${hours}` };
}

/** Whether a session is still to come: announced or moved, and its day, if known, not gone by. */
export function isAhead({ data }: Entry<'sessioni'>, today: string): boolean {
  const expected = data.stato === 'annunciata' || data.stato === 'rinviata';
  return expected && (data.data ?? '9999') >= today;
}

type Session = Entry<'sessioni'>['data'];

/** States as they agree with what they are said of: a meeting is "svolto", a session "svolta". */
const masculine: Record<Session['stato'], string> = {
  annunciata: 'annunciato',
  svolta: 'già svolto',
  rinviata: 'rinviato',
  annullata: 'annullato',
};
const feminine: Record<Session['stato'], string> = {
  annunciata: 'annunciata',
  svolta: 'già svolta',
  rinviata: 'rinviata',
  annullata: 'annullata',
};
const stateWords: Record<Session['tipo'], Record<Session['stato'], string>> = {
  tavolo: feminine,
  equipe: feminine,
  incontro_pubblico: masculine,
  verifica: masculine,
};

/** "Sessione del Tavolo, già svolta". A date gone by without news is not "held". */
export function describeSessionState({ data }: Entry<'sessioni'>, today: string): string {
  const state = stateWords[data.tipo][data.stato];
  const past = data.data !== undefined && data.data < today;
  const unknown = data.stato === 'annunciata' && past ? ', esito non ancora raccontato' : '';
  return `${sessionKinds[data.tipo]}, ${state}${unknown}`;
}
