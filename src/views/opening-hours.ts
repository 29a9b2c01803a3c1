import { weekdays } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import { hoursWords, shortHour } from '../text/places/hours.ts';
import { listWords, lowerFirst } from '../text/words.ts';

type Range = Entry<'luoghi'>['data']['orari'][number];

/** Days that have the same hours. */
export interface OpeningDays {
  /** "Da lunedì a venerdì", "Martedì e sabato", "Tutti i giorni". */
  days: string;
  times: { hours: string; note: string | undefined }[];
}

const week = Object.keys(weekdays) as (keyof typeof weekdays)[];

/** The week of a place: each day once, with all its hours, beside those that have the same. */
export function openingWeek(ranges: readonly Range[]): OpeningDays[] {
  const alike = Map.groupBy(
    week.filter((day) => ranges.some(({ giorni }) => giorni.includes(day))),
    (day) => JSON.stringify(timesOf(ranges, day)),
  );
  return [...alike.values()].map((days) => ({
    days: daysInWords(days),
    times: timesOf(ranges, days[0]),
  }));
}

function timesOf(
  ranges: readonly Range[],
  day: (typeof week)[number] | undefined,
): OpeningDays['times'] {
  return ranges
    .filter(({ giorni }) => giorni.some((other) => other === day))
    .sort((a, b) => (a.dalle ?? '').localeCompare(b.dalle ?? ''))
    .map(({ dalle, alle, nota }) => ({ hours: hoursInWords(dalle, alle), note: nota }));
}

/** "9:00–13:00" where both hours are known; else in words. */
function hoursInWords(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined || to === '00:00'
    ? hoursWords({ from, to })
    : `${shortHour(from)}–${shortHour(to)}`;
}

function daysInWords(days: readonly (typeof week)[number][]): string {
  const names = days.map((day) => weekdays[day]);
  const [first = '', ...others] = names;
  const last = lowerFirst(others.at(-1) ?? '');
  if (days.length === week.length) return 'Tutti i giorni';
  const positions = days.map((day) => week.indexOf(day));
  const isRun = Math.max(...positions) - Math.min(...positions) === days.length - 1;
  return isRun && days.length > 2
    ? `Da ${lowerFirst(first)} a ${last}`
    : listWords([first, ...others.map(lowerFirst)]);
}
