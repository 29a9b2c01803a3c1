import { expect, test } from 'vitest';
import { judge, median } from './report.ts';

test('takes the middle of several measures', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('says whether a figure is within its target', () => {
  expect(judge(2, { atMost: 2 })).toBe('PASS');
  expect(judge(2.1, { atMost: 2 })).toBe('OVER THE TARGET');
  expect(judge(99, { atLeast: 100 })).toBe('UNDER THE TARGET');
});
