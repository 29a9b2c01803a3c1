import { describe, expect, test } from 'vitest';
import { placesFileOf } from '../../tests/places-file.ts';
import type { PlaceRecord } from './file.ts';
import { narrow, standingsOf } from './narrow.ts';
import { NOTHING_ASKED, type PlacesState } from './state.ts';

const place = (id: string, more: Partial<PlaceRecord>): PlaceRecord => ({
  id,
  name: id,
  state: 'riconosciuto',
  ...more,
});

const file = placesFileOf({
  names: {
    'cosa-si-puo-fare': [
      ['leggere', 'Leggere'],
      ['giocare', 'Giocare'],
    ],
    costo: [['gratuito', 'Gratuito']],
    accesso: [
      ['ingresso_senza_gradini', 'Ingresso senza gradini'],
      ['ascensore', 'Ascensore'],
    ],
  },
  hours: [[{ days: '2', from: '09:00', to: '13:00' }], [{ days: '2', note: 'Su richiesta' }]],
  places: [
    place('sala', { facets: { 'cosa-si-puo-fare': [0, 1], costo: [0] }, access: 's-', hours: 0 }),
    place('orto', { facets: { 'cosa-si-puo-fare': [1] }, access: 'ns', hours: 1 }),
    place('piazza', { facets: { 'cosa-si-puo-fare': [1] } }),
  ],
});

/** Tuesday, in the morning. */
const standings = standingsOf(file, { day: '2031-05-20', time: '10:00' });
const ask = (state: Partial<PlacesState>) =>
  narrow(file, standings, { ...NOTHING_ASKED, ...state });
const ids = (state: Partial<PlacesState>) => ask(state).places.map(({ id }) => id);

describe('places', () => {
  test('are all there where nothing is asked, in their order', () => {
    expect(ids({})).toEqual(['sala', 'orto', 'piazza']);
  });

  test('have everything that is asked', () => {
    expect(ids({ facets: { 'cosa-si-puo-fare': 'giocare' } })).toHaveLength(3);
    expect(ids({ facets: { 'cosa-si-puo-fare': 'giocare', costo: 'gratuito' } })).toEqual(['sala']);
    expect(
      ids({ facets: { 'cosa-si-puo-fare': 'leggere' }, access: { ascensore: 'yes' } }),
    ).toEqual([]);
  });

  test('stand in one of three ways towards an access fact', () => {
    const standing = (answer: 'yes' | 'no' | 'unknown') =>
      ids({ access: { ingresso_senza_gradini: answer } });
    expect([standing('yes'), standing('no'), standing('unknown')]).toEqual([
      ['sala'],
      ['orto'],
      ['piazza'],
    ]);
  });

  test('are open, closed or not known to be, now and on a day', () => {
    expect(ids({ open: { when: 'adesso', answer: 'yes' } })).toEqual(['sala']);
    expect(ids({ open: { when: 'adesso', answer: 'unknown' } })).toEqual(['orto', 'piazza']);
    expect(ids({ open: { when: 'sabato', answer: 'no' } })).toEqual(['sala', 'orto']);
    expect(ids({ open: { when: 'sabato', answer: 'unknown' } })).toEqual(['piazza']);
  });
});

describe('what else could be asked is counted', () => {
  test('beside the other choices, and each answer by itself', () => {
    const { counts } = ask({ facets: { 'cosa-si-puo-fare': 'leggere' } });
    expect(counts.facets['cosa-si-puo-fare']).toEqual(
      new Map([
        ['leggere', 1],
        ['giocare', 3],
      ]),
    );
    expect(counts.facets.costo.get('gratuito')).toBe(1);
    expect(counts.access.get('ingresso_senza_gradini')).toEqual({ yes: 1, no: 0, unknown: 0 });
    expect(counts.open.get('martedi')).toEqual({ yes: 1, no: 0, unknown: 0 });
  });

  test('with a question by all its answers, whichever is chosen', () => {
    const { counts } = ask({ access: { ingresso_senza_gradini: 'yes' } });
    expect(counts.access.get('ingresso_senza_gradini')).toEqual({ yes: 1, no: 1, unknown: 1 });
    expect(counts.access.get('ascensore')).toEqual({ yes: 0, no: 0, unknown: 1 });
  });

  test('is nothing where two choices are in the way', () => {
    const { places, counts } = ask({
      facets: { costo: 'gratuito' },
      access: { ascensore: 'yes' },
    });
    expect(places).toEqual([]);
    expect(counts.access.get('ascensore')).toEqual({ yes: 0, no: 0, unknown: 1 });
    expect(counts.facets.costo.get('gratuito')).toBe(0);
  });
});
