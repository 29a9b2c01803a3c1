import { expect, test } from 'vitest';
import { checkTownWords, townWords } from './town-words.ts';

const words = townWords({
  nome: 'Cantiere di Comunità',
  territorio: { nome: 'Borgo Fantàsio in Colle' },
});

test('takes the long words of the names, without those that every town uses', () => {
  expect(words).toEqual(['cantiere', 'borgo', 'fantasio', 'colle']);
});

test('finds them in the code, with or without accents, and in the names of files', () => {
  const files = [
    { path: 'text/a.ts', content: "// comunità\nconst town = 'FANTÀSIO';" },
    { path: 'views/cantiere.ts', content: '' },
    { path: 'views/b.ts', content: "const key = 'per_la_comunita';" },
  ];
  expect(checkTownWords(files, words).map(({ where }) => where)).toEqual([
    'src/text/a.ts:2',
    'src/views/cantiere.ts',
  ]);
});
