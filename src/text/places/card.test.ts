import { expect, test } from 'vitest';
import { placesFileOf } from '../../tests/places-file.ts';
import { cardOf } from './card.ts';

const file = placesFileOf({
  names: {
    'cosa-si-puo-fare': [
      ['leggere', 'Leggere'],
      ['giocare', 'Giocare'],
    ],
    accesso: [
      ['ascensore', 'Ascensore'],
      ['fasciatoio', 'Fasciatoio'],
      ['porta_larga', 'Porta larga'],
    ],
  },
});
const texts = { what: 'Sala', summary: 'Una sala.', address: 'Via 1', checked: 'Verificata ieri' };
const place = { id: 'sala', name: 'La sala', state: 'citato' };

test('a card has the facts that were surveyed, and counts the others', () => {
  const card = cardOf(
    file,
    { ...place, access: 'sn-', facets: { 'cosa-si-puo-fare': [0, 1] } },
    texts,
  );
  expect(card.facts).toEqual([
    { label: 'Ascensore', text: 'sì' },
    { label: 'Fasciatoio', text: 'no' },
  ]);
  expect(card.checked.text).toBe('Verificata ieri; 1 dato di accesso non rilevato');
  expect(card.activities).toBe('Leggere · Giocare');
});

test('where nothing was surveyed nothing is counted', () => {
  expect(cardOf(file, place, texts)).toMatchObject({
    facts: [],
    checked: { text: 'Verificata ieri', stale: false },
  });
});

test('a card says what is not known of a position', () => {
  const position = (more: object) => cardOf(file, { ...place, ...more }, texts).position;
  expect(position({})).toBe('Non ancora sulla mappa');
  expect(position({ lat: 1, lon: 2, radius: 1200 })).toBe(
    'Posizione approssimata, entro 1.200 metri',
  );
  expect(position({ lat: 1, lon: 2 })).toBeUndefined();
});
