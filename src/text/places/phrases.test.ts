import { expect, test } from 'vitest';
import { distanceWords, openDaysWords, openingWords, placesShown, showPlaces } from './phrases.ts';

test('a distance is no finer than it is known', () => {
  expect(distanceWords({ metres: 318, precision: 'exact' })).toBe('a 320 m');
  expect(distanceWords({ metres: 0, precision: 'exact' })).toBe('a meno di 10 m');
  expect(distanceWords({ metres: 997, precision: 'exact' })).toBe('a 1 km');
  expect(distanceWords({ metres: 12_340, precision: 'exact' })).toBe('a 12,3 km');
  expect(distanceWords({ metres: 1234, precision: 'about' })).toBe('a circa 1,2 km');
  expect(distanceWords({ metres: 800, precision: 'within' })).toBe('entro circa 800 m');
});

test('whether a place is open is said with why', () => {
  expect(
    openingWords({ answer: 'yes', because: 'hours', until: '24:00', notes: ['Con il caffè'] }),
  ).toBe('Aperto adesso, fino a mezzanotte (Con il caffè)');
  expect(openingWords({ answer: 'no', because: 'hours', opens: '15:00', notes: [] })).toBe(
    'Chiuso adesso: apre alle 15:00',
  );
  expect(
    openingWords({
      answer: 'unknown',
      because: 'holiday',
      holiday: 'Festa della Repubblica',
      notes: [],
    }),
  ).toBe('Non si sa se è aperto: oggi è festivo (Festa della Repubblica), chiedi prima');
  expect(openingWords({ answer: 'unknown', because: 'note', notes: ['All’alba'] })).toBe(
    'Non si sa se è aperto: c’è solo una nota (All’alba)',
  );
});

test('places are counted beside all there are', () => {
  expect(placesShown(1, 20)).toBe('1 luogo su 20');
  expect(placesShown(0, 20)).toBe('Nessun luogo su 20');
  expect(placesShown(20, 20)).toBe('20 luoghi');
});

test('what leads to the places says how many there are', () => {
  expect(showPlaces(1)).toBe('Mostra 1 luogo');
  expect(showPlaces(5)).toBe('Mostra 5 luoghi');
  expect(showPlaces(0)).toMatch(/^Nessun luogo/);
});

test('the days on which a place is open are said shortly, and a note alone is no answer', () => {
  const week = ['Lunedì', 'Martedì', 'Mercoledì'];
  const days = (...bands: { days: string; from?: string; note?: string }[]) =>
    openDaysWords(week, { state: 'riconosciuto', bands });
  expect(days({ days: '13', from: '09:00' }, { days: '2', note: 'Su richiesta' })).toBe(
    'Aperto: lunedì, mercoledì. Non si sa: martedì',
  );
  expect(days({ days: '123', from: '09:00' })).toBe('Aperto: tutti i giorni');
  expect(days()).toBe('Orari non scritti');
});
