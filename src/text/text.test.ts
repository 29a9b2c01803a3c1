import { describe, expect, it } from 'vitest';
import {
  dayInRome,
  daysBetween,
  formatDate,
  formatDateWithWeekday,
  formatMonth,
  formatPeriod,
  monthOf,
  monthsFrom,
  onDay,
} from './dates.ts';
import { gulpease } from './readability.ts';
import { alphabetical, count, paragraphs, shorten } from './words.ts';
import { instantInRome } from './zone.ts';

describe('dates', () => {
  it('writes days in Italian', () => {
    expect(formatDate('2025-11-20')).toBe('20 novembre 2025');
    expect(formatDate('2025-12-01')).toBe('1º dicembre 2025');
    expect(onDay('il', '2026-03-08')).toBe('l’8 marzo 2026');
    expect(onDay('del', '2026-03-18')).toBe('del 18 marzo 2026');
    expect(formatDateWithWeekday('2026-02-05')).toBe('giovedì 5 febbraio 2026');
  });

  it('writes periods without repeating what they share', () => {
    expect(formatPeriod('2026-05-03', '2026-05-20')).toBe('dal 3 al 20 maggio 2026');
    expect(formatPeriod('2026-05-03', '2026-06-20')).toBe('dal 3 maggio al 20 giugno 2026');
    expect(formatPeriod('2025-12-20', '2026-01-06')).toBe('dal 20 dicembre 2025 al 6 gennaio 2026');
    expect(formatPeriod('2026-05-08', '2026-05-11')).toBe('dall’8 all’11 maggio 2026');
    expect(formatPeriod('2026-05-03', '2026-05-03')).toBe('3 maggio 2026');
  });

  it('knows the day it is in Italy around midnight and when clocks change', () => {
    expect(dayInRome(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayInRome(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31');
    expect(dayInRome(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  it('names months, and goes on to those of the next year', () => {
    expect(monthOf('2031-05-20')).toBe('2031-05');
    expect(formatMonth('2031-05')).toBe('maggio 2031');
    expect(monthsFrom('2031-11', 3)).toEqual(['2031-11', '2031-12', '2032-01']);
    expect(monthsFrom('2031-12', 13).at(-1)).toBe('2032-12');
  });

  it('counts whole days across the change of clocks and the year', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
  });

  it('gives an hour of Italy its offset, also on the days clocks change', () => {
    expect(instantInRome('2025-11-20', '17:30')).toBe('2025-11-20T17:30:00+01:00');
    expect(instantInRome('2026-07-01', '00:10')).toBe('2026-07-01T00:10:00+02:00');
    expect(instantInRome('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00+01:00');
    expect(instantInRome('2026-03-29', '03:30')).toBe('2026-03-29T03:30:00+02:00');
    expect(instantInRome('2026-10-25', '04:00')).toBe('2026-10-25T04:00:00+01:00');
  });
});

describe('words', () => {
  it('agrees with its number', () => {
    expect(count(1, 'punto', 'punti')).toBe('1 punto');
    expect(count(1234, 'punto', 'punti')).toBe('1.234 punti');
    expect(count(0, 'punto', 'punti', 'Nessun punto')).toBe('Nessun punto');
  });

  it('shortens at a word, never beyond the limit', () => {
    expect(shorten('una frase lunga, davvero', 16)).toBe('una frase lunga…');
    expect(shorten('breve', 10)).toBe('breve');
    expect(shorten('x'.repeat(50), 10).length).toBeLessThanOrEqual(10);
  });

  it('parts paragraphs at blank lines', () => {
    expect(paragraphs('uno\n\n \n due \n')).toEqual(['uno', 'due']);
    expect(paragraphs(undefined)).toEqual([]);
  });

  it('orders without articles, accents and quotes', () => {
    expect(alphabetical('L’Équipe')).toBe('equipe');
    expect(alphabetical('La «bussola»')).toBe('bussola»');
    expect(alphabetical('«Fa» da sé')).toBe('fa» da se');
  });
});

describe('readability', () => {
  it('finds short sentences easy and bureaucratic ones hard', () => {
    expect(gulpease('Il gatto dorme. Il cane no.')).toBeGreaterThan(90);
    expect(
      gulpease(
        'Deliberazione programmatica concernente l’implementazione multidisciplinare dell’amministrazione',
      ),
    ).toBeLessThan(40);
    expect(gulpease(' … ')).toBeUndefined();
  });
});
