import type { Answer, Band } from './file.ts';

/** An instant as the clocks of Italy show it. */
export interface Moment {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  time: string;
}

/** What is written of when a place is open. */
export interface OpeningHours {
  /** A suspended place is open on no day. */
  state: string;
  bands: readonly Band[];
}

/** Whether a place is open, and why that is known or not. */
export interface Opening {
  answer: Answer;
  /** What decided; `hours` is what is written for this very time. */
  because: 'hours' | 'suspended' | 'unwritten' | 'holiday' | 'note' | 'one-hour';
  /** Until when it is open, or from when it opens today: `HH:MM`, `24:00` for midnight. */
  until?: string | undefined;
  opens?: string | undefined;
  /** Name of the holiday. */
  holiday?: string;
  /** What is written beside the hours that decided. */
  notes: string[];
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function momentInRome(instant: Date): Moment {
  // By its parts: browsers do not agree on how a locale joins them.
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** From 1, Monday, to 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** When a band closes: midnight is the end of its day, not the beginning. */
function closing({ to }: Band): string | undefined {
  return to === '00:00' ? '24:00' : to;
}

function bandsOn(bands: readonly Band[], weekday: number): Band[] {
  return bands.filter(({ days }) => days.includes(String(weekday)));
}

function notesOf(bands: readonly Band[]): string[] {
  return bands.flatMap(({ note }) => note ?? []);
}

/** Whether an hour is in a band; unknown where it may be. */
function within(band: Band, time: string): Answer {
  const to = closing(band);
  const begun = band.from === undefined ? 'unknown' : band.from <= time ? 'yes' : 'no';
  const going = to === undefined ? 'unknown' : time < to ? 'yes' : 'no';
  if (begun === 'no' || going === 'no') return 'no';
  return begun === 'yes' && going === 'yes' ? 'yes' : 'unknown';
}

/** Bands that touch are one opening: the end of the last of them. */
function endOfOpening(bands: readonly Band[], until: string): string {
  const next = bands.find(({ from, to }) => from === until && to !== undefined);
  return next === undefined ? until : endOfOpening(bands, closing(next) ?? until);
}

/**
 * Whether a place is open at a moment, by its written hours.
 * @param holidays name by day
 */
export function openAt(
  { state, bands }: OpeningHours,
  { day, time }: Moment,
  holidays: ReadonlyMap<string, string>,
): Opening {
  if (state === 'sospeso') return { answer: 'no', because: 'suspended', notes: [] };
  if (bands.length === 0) return { answer: 'unknown', because: 'unwritten', notes: [] };
  const today = bandsOn(bands, weekdayOf(day));
  const holiday = holidays.get(day);
  if (holiday !== undefined)
    return { answer: 'unknown', because: 'holiday', holiday, notes: notesOf(today) };
  const having = (answer: Answer) => today.filter((band) => within(band, time) === answer);

  const [open] = having('yes');
  if (open !== undefined) {
    const until = endOfOpening(today, closing(open) ?? '');
    return { answer: 'yes', because: 'hours', until, notes: notesOf([open]) };
  }
  const [perhaps] = having('unknown');
  if (perhaps !== undefined) {
    const hasHour = perhaps.from !== undefined || perhaps.to !== undefined;
    return {
      answer: 'unknown',
      because: hasHour ? 'one-hour' : 'note',
      notes: notesOf([perhaps]),
    };
  }
  const opens = today.flatMap(({ from }) => (from !== undefined && from > time ? from : [])).sort();
  return {
    answer: 'no',
    because: 'hours',
    opens: opens[0],
    notes: [],
  };
}

/** Whether a place has hours on a day of the week; a note alone does not tell. */
export function openOn({ state, bands }: OpeningHours, weekday: number): Answer {
  if (state === 'sospeso') return 'no';
  if (bands.length === 0) return 'unknown';
  const own = bandsOn(bands, weekday);
  if (own.length === 0) return 'no';
  return own.some(({ from, to }) => from !== undefined || to !== undefined) ? 'yes' : 'unknown';
}

/** "9:00" of "09:00". */
export function shortHour(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** "dalle 9:00 alle 13:00": the hours of a band, as far as they are known; empty without any. */
export function hoursWords({ from, to }: Pick<Band, 'from' | 'to'>): string {
  if (from === '00:00' && to === '00:00') return 'tutto il giorno';
  const end = to === '00:00' ? 'a mezzanotte' : to && `alle ${shortHour(to)}`;
  if (from === undefined) return end === undefined ? '' : `fino ${end}`;
  return ['dalle', shortHour(from), end].filter(Boolean).join(' ');
}

/** All that is written of a day of the week: "dalle 9:00 alle 12:00; dalle 15:00 (su richiesta)". */
export function dayWords(bands: readonly Band[], weekday: number): string {
  return bandsOn(bands, weekday)
    .map((band) => {
      const hours = hoursWords(band);
      if (band.note === undefined) return hours;
      return hours === '' ? band.note : `${hours} (${band.note})`;
    })
    .join('; ');
}
