import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

const shown = (pages: number, current: number) =>
  pageNumbers(pages, current, String)
    ?.links.map((link) => link?.number ?? '…')
    .join(' ');

test('one page needs no numbers', () => {
  expect(pageNumbers(1, 1, String)).toBeUndefined();
});

test('of many pages the first, the last and those around are shown', () => {
  expect(shown(5, 1)).toBe('1 2 3 … 5');
  expect(shown(50, 25)).toBe('1 … 23 24 25 26 27 … 50');
  expect(shown(50, 50)).toBe('1 … 48 49 50');
});

test('one goes on from a page, except where there is nothing', () => {
  expect(pageNumbers(3, 1, String)).toMatchObject({ previous: undefined, next: '2' });
  expect(pageNumbers(3, 3, String)).toMatchObject({ previous: '2', next: undefined });
});
