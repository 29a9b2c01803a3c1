import { count, formatNumber } from '../words.ts';
import type { Distance } from './distance.ts';
import type { Answer, PlaceRecord } from './file.ts';
import { type Opening, openOn, type OpeningHours } from './hours.ts';

/** Answers to an access fact, as pages say them. */
export const ACCESS_ANSWERS: Readonly<Record<Answer, string>> = {
  yes: 'Sì',
  no: 'No',
  unknown: 'Non rilevato',
};

/** Answers to whether a place is open, now or on a day, by what is written. */
export const OPEN_ANSWERS: Readonly<Record<Answer, string>> = {
  yes: 'Aperto',
  no: 'Chiuso',
  unknown: 'Non si sa',
};

export const LIST_FAILED =
  'I filtri non si sono caricati. Controlla il collegamento e riprova, oppure usa gli elenchi già pronti in fondo alla pagina.';

/** What takes away what was asked of the list. */
export const CLEAR = { filters: 'Togli i filtri', order: 'Torna all’elenco' } as const;

export const POSITION_STAYS =
  'Serve solo a mettere i luoghi in ordine: resta in questo browser, non va a nessuno.';

/** What became of a question to the device about where it is. */
export const POSITION = {
  asking: 'Aspetto la posizione…',
  found: 'I luoghi sono in ordine di distanza da dove sei.',
  refused:
    'Il browser non ha il permesso di dire dove sei. Puoi darglielo nelle sue impostazioni, oppure scegliere un luogo da cui misurare.',
  unknown:
    'Il dispositivo non è riuscito a dire dove sei. Riprova, oppure scegli un luogo da cui misurare.',
} as const;

export const NOT_ON_MAP = 'Non ancora sulla mappa';

/** What is not known of where a place is; undefined where its position is exact. */
export function positionWords({ lat, radius }: PlaceRecord): string | undefined {
  if (lat === undefined) return NOT_ON_MAP;
  return radius === undefined
    ? undefined
    : `Posizione approssimata, entro ${formatNumber(radius)} metri`;
}

/** On the card of the place from which distances are measured. */
export const MEASURED_FROM = 'Si misura da qui';

/** "Mostra altri luoghi (2.300)". */
export function moreText(left: number): string {
  return `Mostra altri luoghi (${formatNumber(left)})`;
}

/** "Aperto: sabato": what is asked of opening hours. */
export function openQuestion(day: string | undefined): string {
  return day === undefined ? 'Aperto adesso' : `Aperto: ${day.toLowerCase()}`;
}

/**
 * On which days a place is open: "Aperto: martedì, sabato. Non si sa: domenica".
 * @param week names of the days, from Monday
 */
export function openDaysWords(week: readonly string[], hours: OpeningHours): string {
  if (hours.state === 'sospeso') return 'Per ora non accoglie';
  if (hours.bands.length === 0) return 'Orari non scritti';
  const answers = week.map((_, at) => openOn(hours, at + 1));
  return (['yes', 'unknown'] as const)
    .map((answer) => ({ answer, days: week.filter((_, at) => answers[at] === answer) }))
    .filter(({ days }) => days.length > 0)
    .map(({ answer, days }) => {
      const names = days.length === week.length ? 'tutti i giorni' : days.join(', ').toLowerCase();
      return `${OPEN_ANSWERS[answer]}: ${names}`;
    })
    .join('. ');
}

/** On what an answer about hours stands. */
export function openCaveat(isNow: boolean, knowsHoliday: boolean): string {
  const hours = 'Secondo gli orari scritti sulle schede';
  if (!isNow) return `${hours}. Nei giorni festivi possono non valere: chiedi prima.`;
  return knowsHoliday
    ? `${hours}, all’ora di questo dispositivo.`
    : `${hours}, all’ora di questo dispositivo. Questa pagina è di un altro anno: non sa se oggi è festivo.`;
}

/** "7 luoghi su 20"; "20 luoghi" where none is left out. */
export function placesShown(shown: number, all: number): string {
  const places = count(shown, 'luogo', 'luoghi', 'Nessun luogo');
  return shown === all ? places : `${places} su ${formatNumber(all)}`;
}

/** "Mostra 7 luoghi": leads from the filters to what they left. */
export function showPlaces(shown: number): string {
  if (shown === 0) return 'Nessun luogo: mostra che cosa hai scelto';
  return `Mostra ${count(shown, 'luogo', 'luoghi')}`;
}

/** "dalle", "fino alle": an hour after what leads to it; midnight has a name. */
function hour(before: string, time: string): string {
  return time === '24:00' ? `${before} a mezzanotte` : `${before} alle ${time}`;
}

const UNKNOWN: Readonly<Record<Opening['because'], string>> = {
  hours: '',
  suspended: '',
  holiday: '',
  unwritten: 'non ci sono orari scritti',
  note: 'c’è solo una nota',
  'one-hour': 'manca una delle due ore',
};

/** Whether a place is open now, in a sentence without its full stop. */
export function openingWords({ answer, because, until, opens, holiday, notes }: Opening): string {
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  if (because === 'suspended') return 'Sospeso: per ora non accoglie';
  if (because === 'holiday') {
    return `Non si sa se è aperto: oggi è festivo (${holiday ?? ''}), chiedi prima${note}`;
  }
  if (answer === 'yes') return `Aperto adesso, ${hour('fino', until ?? '')}${note}`;
  if (answer === 'unknown') return `Non si sa se è aperto: ${UNKNOWN[because]}${note}`;
  return opens === undefined ? 'Chiuso adesso' : `Chiuso adesso: apre alle ${opens}`;
}

/** Metres as one says them, no finer than they are known. */
function lengthWords(metres: number, step: number): string {
  if (metres < step) return `meno di ${step} m`;
  if (metres < 1000 - step / 2) return `${Math.round(metres / step) * step} m`;
  return `${formatNumber(Math.round(metres / 100) / 10)} km`;
}

/** "a 320 m"; "a circa 1,2 km" where a position is approximate. */
export function distanceWords({ metres, precision }: Distance): string {
  if (precision === 'exact') return `a ${lengthWords(metres, 10)}`;
  const about = `circa ${lengthWords(metres, 50)}`;
  return precision === 'about' ? `a ${about}` : `entro ${about}`;
}
