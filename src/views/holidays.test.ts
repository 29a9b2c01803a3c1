import { expect, test } from 'vitest';
import { holidaysBetween } from './holidays.ts';

const days = (first: string, last: string) => holidaysBetween(first, last).map(([day]) => day);

test('the holidays of Italy are those of its law, with the two days of Easter', () => {
  expect(days('2031-01-01', '2031-12-31')).toEqual([
    '2031-01-01',
    '2031-01-06',
    '2031-04-13',
    '2031-04-14',
    '2031-04-25',
    '2031-05-01',
    '2031-06-02',
    '2031-08-15',
    '2031-10-04',
    '2031-11-01',
    '2031-12-08',
    '2031-12-25',
    '2031-12-26',
  ]);
});

test('the fourth of October is one of them from 2026 on', () => {
  expect(days('2025-10-01', '2025-10-31')).toEqual([]);
  expect(days('2026-10-01', '2026-10-31')).toEqual(['2026-10-04']);
});

test('a stretch over a new year has both of its sides, with Italian names', () => {
  expect(holidaysBetween('2026-12-26', '2027-01-01')).toEqual([
    ['2026-12-26', 'Santo Stefano'],
    ['2027-01-01', 'Capodanno'],
  ]);
});
