import { describe, expect, test } from 'vitest';
import { isOneSlipAway, joinWords, partWords, stem, wordsAsked, wordsOf } from './words.ts';

describe('Italian words', () => {
  test.for([
    ['L’Officina', "l'officina"],
    ['ACCESSIBILITÀ', 'accessibilita'],
    ['Fo.Cu.S', 'focus'],
    ['U.R.P.', 'urp'],
    ['dell`uso', 'dell’uso'],
    ['équipe', 'equipe'],
  ])('“%s” is written as “%s” too', ([one = '', other = '']) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  test('an elision and a hyphen part words', () => {
    expect(wordsOf('dell’inter-servizio')).toEqual(['dell', 'inter', 'servizio']);
  });

  test.for([
    ['patti', 'patto'],
    ['luoghi', 'luogo'],
    ['banche', 'banca'],
    ['sessioni', 'sessione'],
    ['verificare', 'verificano'],
    ['verificare', 'verifica'],
    ['verifiche', 'verificato'],
    ['modificare', 'modifica'],
    ['specifico', 'specifiche'],
    ['edificio', 'edifici'],
    ['comuni', 'comune'],
    ['comunicare', 'comunicazione'],
  ])('“%s” is a form of “%s”', ([one = '', other = '']) => {
    expect(stem(one)).toBe(stem(other));
  });

  test('what only looks alike is kept apart', () => {
    const stems = ['comune', 'comunita', 'comunicare'].map(stem);
    expect(new Set(stems).size).toBe(3);
  });
});

describe('the words of a question', () => {
  test('are those that tell what it is about', () => {
    expect(wordsAsked('Dove si trova la biblioteca?')).toEqual(['biblioteca']);
    expect(wordsAsked('che cosa vuol dire «patto»')).toEqual(['patto']);
  });

  test('are all of them where none tells', () => {
    expect(wordsAsked('che cosa')).toEqual(['che', 'cosa']);
  });
});

describe('a text for an index that parts words at spaces', () => {
  const written = 'L’Officina è «cosa» 2025–2026, un po’ di tutto…';

  test('has every word alone', () => {
    expect(
      partWords(written)
        .split(/\s+/)
        .map((word) => wordsOf(word).join('+')),
    ).toEqual(wordsOf(written));
  });

  test('can be read again as it was', () => {
    expect(joinWords(partWords(written))).toBe(written);
  });
});

describe('one slip', () => {
  test.for([
    ['sesione', 'sessione'],
    ['sesssione', 'sessione'],
    ['sessjone', 'sessione'],
    ['sessinoe', 'sessione'],
  ])('“%s” may mean “%s”', ([one = '', other = '']) => {
    expect(isOneSlipAway(one, other)).toBe(true);
    expect(isOneSlipAway(other, one)).toBe(true);
  });

  test.for([
    ['sessione', 'sessione'],
    ['sesine', 'sessione'],
    ['essioens', 'sessione'],
  ])('“%s” is not one slip from “%s”', ([one = '', other = '']) => {
    expect(isOneSlipAway(one, other)).toBe(false);
  });
});
