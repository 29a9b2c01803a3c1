import { describe, expect, it } from 'vitest';
import { listedName, markLabel, markName, markTitle, staleness } from './names.ts';

const fresh = (...names: string[]) => names.map((name) => ({ name }));
const stale = (...names: string[]) => names.map((name) => ({ name, stale: true as const }));

describe('the name of a mark', () => {
  it('says the place, how exact it is and whether it is to be checked', () => {
    expect(markName({ kind: 'spot', places: fresh('Biblioteca') })).toBe('Biblioteca');
    expect(markName({ kind: 'spot', places: stale('Mulino') })).toBe(
      'Mulino, scheda da ricontrollare',
    );
    expect(markName({ kind: 'spot', places: fresh('Giardino'), radius: 1500 })).toBe(
      'Giardino, entro 1,5 km',
    );
  });

  it('says how many places share a point or a circle, and some of them', () => {
    expect(markName({ kind: 'spot', places: fresh('A', 'B') })).toBe(
      '2 luoghi nello stesso punto: A e B',
    );
    expect(
      markName({ kind: 'spot', places: [...fresh('A', 'B'), ...stale('C', 'D')], radius: 400 }),
    ).toBe('4 luoghi: A, B, C e 1 altro, entro 400 metri, 2 da ricontrollare');
  });

  it('says how many are too close to be apart', () => {
    expect(markName({ kind: 'group', places: stale('A', 'B') })).toBe(
      '2 luoghi vicini, schede da ricontrollare',
    );
  });
});

describe('the title over the places of a mark', () => {
  it('does not repeat their names', () => {
    const four = [...fresh('A'), ...stale('B', 'C', 'D')];
    expect(markTitle({ kind: 'spot', places: four, radius: 400 })).toBe(
      '4 luoghi entro 400 metri, 3 da ricontrollare',
    );
    expect(markTitle({ kind: 'spot', places: fresh('A', 'B') })).toBe(
      '2 luoghi nello stesso punto',
    );
    expect(markTitle({ kind: 'group', places: stale('A', 'B') })).toBe(
      '2 luoghi vicini, schede da ricontrollare',
    );
    expect(markTitle({ kind: 'spot', places: fresh('A') })).toBe('A');
  });

  it('leaves it to each to say whether it is to be checked', () => {
    expect([...fresh('A'), ...stale('B')].map(listedName)).toEqual(['A', 'B – da ricontrollare']);
  });
});

describe('how many of the places of a mark are to be checked', () => {
  it('is none, some or all', () => {
    const marks = [fresh('A', 'B'), [...fresh('A'), ...stale('B')], stale('A')];
    expect(marks.map((places) => staleness({ places }))).toEqual(['none', 'some', 'all']);
  });
});

describe('what is written beside a mark', () => {
  it('is the place, or how many share the position; a group has its number inside', () => {
    expect(markLabel({ kind: 'spot', places: fresh('Mulino') })).toBe('Mulino');
    expect(markLabel({ kind: 'spot', places: fresh('A', 'B') })).toBe('2 luoghi');
    expect(markLabel({ kind: 'group', places: fresh('A', 'B') })).toBe('');
  });
});
