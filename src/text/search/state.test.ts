import { describe, expect, test } from 'vitest';
import { readState, type SearchState, validState, writeState } from './state.ts';

const names = {
  tipo: [['luoghi', 'Luoghi']],
  sessione: [],
  linea: [],
  soggetto: [],
  stato: [],
  anno: [['2031', '2031']],
} satisfies Parameters<typeof validState>[2];

const read = (address: string) => readState(new URLSearchParams(address));
const check = (address: string) => {
  const parameters = new URLSearchParams(address);
  return validState(readState(parameters), parameters, names);
};

describe('what is asked for', () => {
  test('goes into the address and comes back', () => {
    const state: SearchState = {
      query: 'l’officina & più',
      filters: { tipo: 'luoghi', anno: '2031' },
      order: 'recenti',
    };
    expect(read(writeState(state))).toEqual(state);
  });

  test('leaves no trace where nothing is', () => {
    expect(writeState({ query: '', filters: {}, order: 'attinenza' })).toBe('');
    expect(read('?q=%20%20&tipo=&ordine=')).toEqual({ query: '', filters: {}, order: 'attinenza' });
  });
});

describe('nonsense in the address', () => {
  test('is said and left out, and the rest stays', () => {
    const { state, ignored } = check('?q=patto&tipo=draghi&anno=2031&colore=blu&ordine=a-caso');
    expect(state).toEqual({ query: 'patto', filters: { anno: '2031' }, order: 'attinenza' });
    expect(ignored.join(' ')).toMatch(/«draghi».*«a-caso».*«colore»/);
  });

  test('is not what others add to follow a visitor', () => {
    expect(check('?q=patto&utm_source=lettera&fbclid=x').ignored).toEqual([]);
  });
});
