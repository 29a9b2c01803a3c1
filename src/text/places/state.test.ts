import { describe, expect, test } from 'vitest';
import { placesFileOf } from '../../tests/places-file.ts';
import { NOTHING_ASKED, type PlacesState, readState, validState, writeState } from './state.ts';

const file = placesFileOf({
  names: {
    'cosa-si-puo-fare': [['leggere', 'Leggere']],
    accesso: [['ascensore', 'Ascensore']],
    giorno: [['sabato', 'Sabato']],
  },
  places: [
    { id: 'mulino', name: 'Mulino', state: 'citato', lat: 43, lon: 14 },
    { id: 'fermata', name: 'Fermata', state: 'citato' },
  ],
});

const read = (address: string) => readState(new URLSearchParams(address));
const check = (address: string) => {
  const parameters = new URLSearchParams(address);
  return validState(readState(parameters), parameters, file);
};

describe('what is asked of the list', () => {
  test('goes into the address and comes back, with each of the three answers', () => {
    const state: PlacesState = {
      facets: { 'cosa-si-puo-fare': 'leggere', costo: 'gratuito' },
      access: { porta_larga: 'yes', ascensore: 'no', fasciatoio: 'unknown' },
      open: { when: 'sabato', answer: 'unknown' },
      near: 'mulino',
    };
    expect(read(writeState(state))).toEqual(state);
  });

  test('is written in words that can be read', () => {
    expect(writeState({ ...NOTHING_ASKED, access: { ascensore: 'unknown' }, near: 'mulino' })).toBe(
      '?accesso=ascensore.non-noto&vicino=mulino',
    );
    expect(writeState(NOTHING_ASKED)).toBe('');
    expect(read('?aperto=&accesso=%20&linea=')).toEqual(NOTHING_ASKED);
  });
});

describe('nonsense in the address', () => {
  test('is said and left out, and the rest stays', () => {
    const { state, ignored } = check(
      '?cosa-si-puo-fare=leggere&per-chi=draghi&accesso=scivolo&accesso=ascensore.no&aperto=mai&vicino=fermata&colore=blu',
    );
    expect(state).toEqual({
      ...NOTHING_ASKED,
      facets: { 'cosa-si-puo-fare': 'leggere' },
      access: { ascensore: 'no' },
    });
    expect(ignored).toHaveLength(5);
    expect(ignored.join(' ')).toMatch(/«draghi».*«scivolo».*«mai».*«fermata».*«colore»/);
  });

  test('is not what others add to follow a visitor, nor what is right', () => {
    expect(check('?utm_source=x&aperto=adesso&vicino=mulino&accesso=ascensore').ignored).toEqual(
      [],
    );
  });

  test('does not reach into objects by names they always have', () => {
    expect(check('?accesso=__proto__&accesso=constructor').state.access).toEqual({});
  });
});
