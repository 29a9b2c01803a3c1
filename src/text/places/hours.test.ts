import { describe, expect, test } from 'vitest';
import type { Band } from './file.ts';
import { dayWords, momentInRome, openAt, openOn, weekdayOf } from './hours.ts';

const place = (...bands: Band[]) => ({ state: 'riconosciuto', bands });
const morning: Band = { days: '12345', from: '09:00', to: '13:00' };
const holidays = new Map([['2031-06-02', 'Festa della Repubblica']]);

/** At an hour of Tuesday, 20 May 2031. */
const at = (time: string, ...bands: Band[]) =>
  openAt(place(...bands), { day: '2031-05-20', time }, holidays);

describe('a moment in Italy', () => {
  test('is that of its clocks, in winter and in summer', () => {
    expect(momentInRome(new Date('2031-01-15T22:59:00Z'))).toEqual({
      day: '2031-01-15',
      time: '23:59',
    });
    expect(momentInRome(new Date('2031-05-20T22:30:00Z'))).toEqual({
      day: '2031-05-21',
      time: '00:30',
    });
  });

  test('goes on over the nights in which clocks change', () => {
    const times = ['2031-03-30T00:59:00Z', '2031-03-30T01:00:00Z', '2031-10-26T01:00:00Z'];
    expect(times.map((time) => momentInRome(new Date(time)).time)).toEqual([
      '01:59',
      '03:00',
      '02:00',
    ]);
  });

  test('has a day of the week that ends on Sunday', () => {
    expect(['2031-05-19', '2031-05-24', '2031-05-25'].map(weekdayOf)).toEqual([1, 6, 7]);
  });
});

describe('an hour of written hours', () => {
  test('is open from the first minute to before the last', () => {
    const answers = ['08:59', '09:00', '12:59', '13:00'].map((time) => at(time, morning).answer);
    expect(answers).toEqual(['no', 'yes', 'yes', 'no']);
    expect(at('10:00', morning)).toMatchObject({ until: '13:00' });
  });

  test('between two bands is closed, until the next', () => {
    const afternoon: Band = { days: '2', from: '15:00', to: '19:00', note: 'Da giugno alle 20' };
    expect(at('14:00', morning, afternoon)).toMatchObject({ answer: 'no', opens: '15:00' });
    expect(at('16:00', morning, afternoon)).toMatchObject({
      answer: 'yes',
      until: '19:00',
      notes: ['Da giugno alle 20'],
    });
    expect(at('20:00', morning, afternoon).opens).toBeUndefined();
  });

  test('goes on where one band ends and another begins', () => {
    expect(at('12:00', morning, { days: '2', from: '13:00', to: '14:00' }).until).toBe('14:00');
  });

  test('lasts till midnight where it closes at 00:00', () => {
    const evening: Band = { days: '2', from: '20:00', to: '00:00' };
    expect(at('23:59', evening)).toMatchObject({ answer: 'yes', until: '24:00' });
    expect(at('00:10', evening).answer).toBe('no');
  });

  test('on another day is closed', () => {
    expect(at('10:00', { ...morning, days: '135' })).toMatchObject({
      answer: 'no',
      because: 'hours',
    });
  });
});

describe('it is not known whether a place is open', () => {
  test('where nothing is written, or only a note', () => {
    expect(at('10:00')).toMatchObject({ answer: 'unknown', because: 'unwritten' });
    expect(at('10:00', { days: '2', note: 'Dall’alba al tramonto' })).toEqual({
      answer: 'unknown',
      because: 'note',
      notes: ['Dall’alba al tramonto'],
    });
  });

  test('where one of the two hours is missing, except when the other is enough', () => {
    const noEnd: Band = { days: '2', from: '09:00' };
    expect(['08:00', '10:00'].map((time) => at(time, noEnd).answer)).toEqual(['no', 'unknown']);
    const noStart: Band = { days: '2', to: '13:00' };
    expect(['12:00', '13:00'].map((time) => at(time, noStart).answer)).toEqual(['unknown', 'no']);
  });

  test('on a holiday, whatever is written for that day', () => {
    const opening = openAt(place(morning), { day: '2031-06-02', time: '10:00' }, holidays);
    expect(opening).toMatchObject({
      answer: 'unknown',
      because: 'holiday',
      holiday: 'Festa della Repubblica',
    });
  });
});

test('a place that welcomes nobody for now is closed, whatever is written', () => {
  const suspended = { state: 'sospeso', bands: [morning] };
  const tuesday = { day: '2031-05-20', time: '10:00' };
  expect(openAt(suspended, tuesday, holidays).because).toBe('suspended');
  expect(openOn(suspended, 2)).toBe('no');
});

test('a day of the week is open by its hours, closed without any, unknown by a note alone', () => {
  const bands: Band[] = [morning, { days: '6', note: 'Su richiesta' }];
  expect([1, 6, 7].map((day) => openOn(place(...bands), day))).toEqual(['yes', 'unknown', 'no']);
  expect(openOn(place(), 1)).toBe('unknown');
});

test('what is written of a day is said as far as it goes', () => {
  const bands: Band[] = [
    morning,
    { days: '1', from: '20:00', to: '00:00', note: 'Solo d’estate' },
    { days: '6', to: '12:00' },
    { days: '7', note: 'Su richiesta' },
    { days: '7', from: '00:00', to: '00:00' },
  ];
  expect([1, 6, 7, 5].map((day) => dayWords(bands, day))).toEqual([
    'dalle 9:00 alle 13:00; dalle 20:00 a mezzanotte (Solo d’estate)',
    'fino alle 12:00',
    'Su richiesta; tutto il giorno',
    'dalle 9:00 alle 13:00',
  ]);
});
