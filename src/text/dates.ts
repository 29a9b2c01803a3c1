const ROME = 'Europe/Rome';

function midday(isoDate: string): Date {
  return new Date(`${isoDate}T12:00:00Z`);
}

const long = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayLong = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayOfRome = new Intl.DateTimeFormat('en-CA', { timeZone: ROME, dateStyle: 'short' });

/** `2025-11-20` → "20 novembre 2025"; the first of a month is "1º". */
export function formatDate(isoDate: string): string {
  return ordinalFirst(long.format(midday(isoDate)));
}

const elided = { il: 'l’', al: 'all’', dal: 'dall’', del: 'dell’' } as const;

/** A day after "il", "al", "dal" or "del": "il 3 marzo 2026", "l’8 marzo 2026", "dall’11 marzo 2026". */
export function onDay(preposition: keyof typeof elided, isoDate: string): string {
  const day = formatDate(isoDate);
  return /^(8|11) /.test(day) ? `${elided[preposition]}${day}` : `${preposition} ${day}`;
}

/** `2025-11-20` → "giovedì 20 novembre 2025". */
export function formatDateWithWeekday(isoDate: string): string {
  return ordinalFirst(weekdayLong.format(midday(isoDate)));
}

function ordinalFirst(formatted: string): string {
  return formatted.replace(/(^|\s)1 /, '$11º ');
}

/** The day it is in Italy at an instant, `YYYY-MM-DD`. */
export function dayInRome(instant: Date): string {
  return dayOfRome.format(instant);
}

/** The month of a day, as far as it tells months apart: `2031-05-20` → `2031-05`. */
export function monthOf(isoDate: string): string {
  return isoDate.slice(0, 7);
}

/** A month and those that follow it: `2031-11`, 3 → `2031-11`, `2031-12`, `2032-01`. */
export function monthsFrom(month: string, number: number): string[] {
  const [year = NaN, first = NaN] = month.split('-').map(Number);
  return Array.from({ length: number }, (_, index) => {
    const months = year * 12 + first - 1 + index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}

const hourOfRome = new Intl.DateTimeFormat('it-IT', {
  timeZone: ROME,
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant in Italy: "il 18 gennaio 2031 alle 11:04", "l’8 giugno 2031 all’1:30". */
export function formatInstant(instant: Date): string {
  const hour = hourOfRome.format(instant).replace(/^0(?=\d)/, '');
  return `${onDay('il', dayInRome(instant))} ${/^1:/.test(hour) ? 'all’' : 'alle '}${hour}`;
}

/** Whole days from one day to another; negative if the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midday(to).getTime() - midday(from).getTime()) / 86_400_000);
}

const month = new Intl.DateTimeFormat('it-IT', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `2031-05` → "maggio 2031". */
export function formatMonth(isoMonth: string): string {
  return month.format(midday(`${isoMonth}-01`));
}

/** `17:30` and `19:00` → "dalle 17:30 alle 19:00". */
export function formatHours(start: string, end: string | undefined): string {
  return end === undefined ? `alle ${start}` : `dalle ${start} alle ${end}`;
}

/** From one day to another, leaving out what the two have in common: "dal 3 al 20 maggio 2026". */
export function formatPeriod(start: string, end: string | undefined): string {
  if (end === undefined || end === start) return formatDate(start);
  const [first, last] = [formatDate(start).split(' '), formatDate(end).split(' ')];
  if (first[2] !== last[2]) return `${onDay('dal', start)} ${onDay('al', end)}`;
  if (first[1] !== last[1])
    return `${onDay('dal', start).replace(/ \d{4}$/, '')} ${onDay('al', end)}`;
  return `${onDay('dal', start).replace(/ \S+ \d{4}$/, '')} ${onDay('al', end)}`;
}
