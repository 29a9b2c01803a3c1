import { expect, test } from 'vitest';
import { validate } from '../validate.ts';
import { places } from './places.ts';

const band = { giorni: ['sabato'], dalle: '20:00' };

function messages(orari: unknown[]): string[] {
  const place = { titolo: 'Sala', stato: 'citato', in_breve: 'Una sala.', orari };
  return validate(places, place, '').explanations.map(({ message }) => message);
}

test('hours may end at midnight, and not before they begin', () => {
  expect(messages([{ ...band, alle: '00:00' }])).toEqual([]);
  expect(messages([{ ...band, alle: '02:00' }])).toEqual([expect.stringContaining('mezzanotte')]);
});
