import { describe, expect, it } from 'vitest';
import { proposeShortCode } from './short-code.ts';

const taken = new Set(['s1', 's2', 's5', 'p1', 'q12', 'av', 'c999']);

describe('a short code', () => {
  it.each([
    ['Terza sessione del Tavolo', 's3'],
    ['La quarta sessione: le chiavi', 's4'],
    ['Ventesima sessione', 's20'],
    ['Sessione 7: l’estate', 's7'],
    ['Sessione n. 8', 's6'],
    ['Nona', undefined],
    ['Merenda aperta', 'm1'],
    ['Équipe inter-servizio', 'e1'],
    ['L’assemblea d’autunno', 'a1'],
    ['Incontro del 20 novembre', 'i1'],
    ['Patto del cortile', 'p2'],
    ['Questionario', 'q13'],
  ])('of «%s» is %s', (title, code) => {
    expect(proposeShortCode(title, taken)).toBe(code);
  });

  it('is never one that somebody has', () => {
    expect(proposeShortCode('Prima sessione', taken)).toBe('s6');
  });

  it('waits for a word', () => {
    expect(proposeShortCode('', taken)).toBeUndefined();
    expect(proposeShortCode('20/11', taken)).toBeUndefined();
  });
});
