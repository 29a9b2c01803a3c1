import { describe, expect, it } from 'vitest';
import { definitionOf, problemsIn, sentence } from './entry-check.ts';
import { formPlace } from './form-place.ts';

const session = {
  titolo: 'T',
  sigla: 's1',
  tipo: 'tavolo',
  stato: 'annunciata',
  in_breve: 'Breve.',
};

const check = (collection: string, form: Record<string, unknown>) =>
  problemsIn(definitionOf(collection, 'x'), form).map(sentence);

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
      /^«Prima dell’incontro › Domande guida 1 › Domanda»: manca\.$/,
    ],
    ['sessioni', { ...session, tipo: '' }, /^«Tipo di incontro»: manca: scegli una voce\.$/],
    [
      'sessioni',
      { ...session, stato: 'boh' },
      /^«Stato»: trovato «boh»: scegli fra Annunciata, Svolta, Rinviata, Annullata\.$/,
    ],
    ['soggetti', { titolo: 'S', natura: 'ets' }, /^«Ruoli .*»: manca: scegli almeno una voce\.$/],
    [
      'verifiche',
      { titolo: 'V', data: '2031-01-01', a_cura_di: ['a'] },
      /^«Impegni controllati»: manca: aggiungi almeno una voce\.$/,
    ],
    ['sessioni', { ...session, foo: 1 }, /^il file ha .*«foo».*avvisa chi cura il sito\.$/],
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
      /^«Riferimenti › Protocollo o riferimento»: è lungo 90 caratteri e qui ce ne stanno 80: acc/,
    ],
  ])('stops one of %s, and names the field as the form does', (collection, form, reason) => {
    expect(check(collection, form)).toEqual([expect.stringMatching(reason)]);
  });
});

describe('where a problem stands in the form', () => {
  it.each([
    ['sessioni', 'prima.domande.1.testo', 'prima domande 1 testo'],
    ['sessioni', 'prima.servizi.0', 'prima servizi 0 voce'],
    ['sessioni', 'quando', 'piega_se_il_giorno_non_e_noto quando'],
    ['azioni', 'luoghi.1', 'luoghi'],
    ['sessioni', 'body', 'body'],
    ['sessioni', '', ''],
  ])('of %s, «%s» is at «%s»', (collection, path, steps) => {
    expect(formPlace(definitionOf(collection, 'x'), path).steps.join(' ')).toBe(steps);
  });
});
