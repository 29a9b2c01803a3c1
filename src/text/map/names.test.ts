import { describe, expect, it } from 'vitest';
import { groupName, spotName } from './names.ts';

describe('the names of marks', () => {
  it('say the place, how exact it is and whether it is to be checked', () => {
    expect(spotName({ names: ['Biblioteca'], stale: 0 })).toBe('Biblioteca');
    expect(spotName({ names: ['Mulino'], stale: 1 })).toBe('Mulino, scheda da ricontrollare');
    expect(spotName({ names: ['Giardino'], stale: 0, radius: 1500 })).toBe(
      'Giardino, entro 1,5 km',
    );
  });

  it('say how many places share a point or a circle, and some of them', () => {
    expect(spotName({ names: ['A', 'B'], stale: 0 })).toBe('2 luoghi nello stesso punto: A e B');
    expect(spotName({ names: ['A', 'B', 'C', 'D'], stale: 2, radius: 400 })).toBe(
      '4 luoghi: A, B, C e 1 altro, entro 400 metri, 2 da ricontrollare',
    );
  });

  it('say what a group does', () => {
    expect(groupName({ names: ['A', 'B'], stale: 0 }, true)).toBe('2 luoghi vicini: avvicina');
    expect(groupName({ names: ['A', 'B'], stale: 2 }, false)).toBe(
      '2 luoghi vicini, schede da ricontrollare: elenca',
    );
  });
});
