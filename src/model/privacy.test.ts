import { expect, it } from 'vitest';
import { findPrivateData } from './privacy.ts';

it('finds every private datum of a text, and shows little of each', () => {
  const found = findPrivateData(
    'Chiama il 333 1234567 o il +39 347 7654321, non lo 0541 000000. RSSMRA85T10A562S',
  );
  expect(found.map(({ rule }) => rule)).toEqual(['codice-fiscale', 'cellulare', 'cellulare']);
  expect(found.map(({ message }) => message).join()).toMatch(/«RSSM…».*«333 …».*«\+39 …»/);
});
