import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { printMark } from './print-mark.ts';

/** Modules that a path of relative runs covers, as `x,y`. */
function covered(path: string): Set<string> {
  const modules = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, dx, dy, width] of path.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    for (let step = 0; step < Number(width); step += 1) modules.add(`${x + step},${y}`);
    x += Number(width);
  }
  return modules;
}

it.each(['https://esempio.it/sessioni/prima/', 'http://localhost:4321/patto/'])(
  'draws every dark module of the code of %s, and no other',
  (address) => {
    const { data } = encode(address, { ecc: 'L', border: 0 });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
    expect(covered(printMark(address).path)).toEqual(new Set(dark));
  },
);

it('shows an address that can be typed', () => {
  expect(printMark('https://esempio.it/patto/').address).toBe('esempio.it/patto/');
});
