import { describe, expect, test } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { mustFind } from './lookup.ts';
import { fieldText, joinTexts } from './search-text.ts';

describe('the text by which a place is found', () => {
  const graph = graphOf({
    luoghi: {
      sala: {
        titolo: 'Sala',
        indirizzo: 'Via Lunga 1',
        cap: '00000',
        posizione: { lat: 44, lon: 12, precisione: 'esatta' },
        orari: [{ giorni: ['lunedi', 'sabato'], dalle: '09:00', nota: 'Si suona.' }],
        accessibilita: { nota: 'Dal cortile' },
      },
    },
  });
  const text = fieldText(graph, mustFind(graph, 'luoghi', 'sala'));

  test('has what is written of it', () => {
    for (const words of ['Via Lunga 1', 'Si suona.', 'Dal cortile']) expect(text).toContain(words);
  });

  test('has no postcode, no days and not how precise its position is', () => {
    expect(text).not.toMatch(/00000|lunedì|sabato|esatta/i);
  });
});

test('a sentence is parted from what follows by its own full stop', () => {
  expect(joinTexts(['Una sala.', 'Via Lunga', 'Si suona', 'E poi?'])).toBe(
    'Una sala. Via Lunga · Si suona · E poi?',
  );
});
