import { describe, expect, it } from 'vitest';
import { checkEntry, definitionOf } from './entry-check.ts';

const session = {
  titolo: 'T',
  sigla: 's1',
  tipo: 'tavolo',
  stato: 'annunciata',
  in_breve: 'Breve.',
};

const check = (collection: string, form: Record<string, unknown>) =>
  checkEntry(definitionOf(collection, 'x'), form);

describe('the check before a save', () => {
  it('lets a good entry through, with what it leaves empty', () => {
    expect(check('sessioni', { ...session, data: '', luogo: null, prima: {}, body: '' })).toEqual(
      [],
    );
  });

  it.each([
    ['sessioni', { ...session, stato: 'svolta' }, /^«Giorno»: un incontro svolto/],
    ['sessioni', { ...session, body: 'ciao <b>a</b>' }, /^«Testo»: .*HTML/],
    ['sessioni', { ...session, in_breve: 'Chiama il 333 1234567' }, /^«In breve»: .*cellulare/],
    [
      'sessioni',
      { ...session, prima: { domande: [{ id: 's1-d1', testo: '', formulazione: 'nostra' }] } },
      /^«Prima dell’incontro › Domande guida 1 › Domanda»: manca/,
    ],
    [
      'luoghi',
      {
        titolo: 'T',
        stato: 'citato',
        in_breve: 'Breve.',
        immagini: [{ file: '../media/a.jpg', persone: 'nessuna' }],
      },
      /^«Immagini 1 › Testo alternativo»: l’immagine non ha testo alternativo/,
    ],
    [
      'documenti',
      {
        titolo: 'T',
        tipo: 'atto',
        in_breve: 'Breve.',
        pubblicazione: 'riportato',
        piega_riferimenti: { protocollo: 'x'.repeat(90) },
      },
      /^«Riferimenti › Protocollo o riferimento»: è lungo 90 caratteri/,
    ],
  ])('stops one of %s, and names the field as the form does', (collection, form, reason) => {
    expect(check(collection, form)).toEqual([expect.stringMatching(reason)]);
  });
});
