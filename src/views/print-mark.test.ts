import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { printMark } from './print-mark.ts';

/** Modules covered by a path of runs, as `x,y`. */
function covered(path: string): Set<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  return new Set(
    runs.flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step},${y}`),
    ),
  );
}

it('draws every dark module of the code, and no other', () => {
  const address = 'https://esempio.it/sessioni/prima/';
  const { data } = encode(address, { ecc: 'L', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
  expect(covered(printMark(address).path)).toEqual(new Set(dark));
});

it('shows an address that can be typed', () => {
  expect(printMark('https://esempio.it/patto/').address).toBe('esempio.it/patto/');
});
