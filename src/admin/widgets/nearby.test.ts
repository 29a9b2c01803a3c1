import { describe, expect, it } from 'vitest';
import { whereabouts } from './nearby.ts';

const square = { name: 'Piazza', lat: 44.06, lon: 12.44 };
const mill = { name: 'Mulino', lat: 44.08, lon: 12.44 };
const far = ['A', 'B'].map((name) => ({ name, lat: 45, lon: 13 }));

describe('where a point is', () => {
  it.each([
    [{ lat: 44.061, lon: 12.44 }, '110 metri a nord di «Piazza»'],
    [{ lat: 44.059, lon: 12.4386 }, '160 metri a sud-ovest di «Piazza»'],
    [{ lat: 44.06, lon: 12.4412 }, '100 metri a est di «Piazza»'],
    [{ lat: 44.0601, lon: 12.43986 }, '16 metri a nord-ovest di «Piazza»'],
    [{ lat: 44.08, lon: 12.44 }, '2,2 km a nord di «Piazza»'],
    [{ lat: 44.06002, lon: 12.44 }, 'nello stesso punto di «Piazza»'],
  ])('%j is told by the distance and the wind', (position, words) => {
    expect(whereabouts(position, [square])).toBe(words);
  });

  it('names the nearest places, the nearest first', () => {
    expect(whereabouts({ lat: 44.079, lon: 12.44 }, [square, ...far, mill])).toMatch(
      /^110 metri a sud di «Mulino», 2,1 km a nord di «Piazza» e \S+ km a sud-ovest di «[AB]»$/,
    );
  });

  it('is nothing where no place is known', () => {
    expect(whereabouts(square, [])).toBe('');
  });
});
