import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { type PrintMark, printMark } from './print-mark.ts';

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

/** A picture of the code as a camera would see it: dark on light, with the quiet margin around. */
function picture({ path, size }: PrintMark) {
  const [scale, margin] = [4, 4];
  const side = (size + 2 * margin) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const modules = covered(path);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = `${Math.floor(x / scale) - margin},${Math.floor(y / scale) - margin}`;
      if (modules.has(at)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { pixels, side };
}

it.each([
  'https://esempio.it/sessioni/prima/',
  'http://localhost:4321/patto/',
  `https://partecipazione.comune.esempio.it/domande/${'una-domanda-dal-nome-lungo-'.repeat(3)}/`,
])('a reader reads %s from the code that is drawn', (address) => {
  for (const mark of [printMark(address), printMark(address, 'M')]) {
    const { pixels, side } = picture(mark);
    expect(jsQR(pixels, side, side)?.data).toBe(address);
  }
});

it('shows an address that can be typed', () => {
  expect(printMark('https://esempio.it/patto/').address).toBe('esempio.it/patto/');
});
