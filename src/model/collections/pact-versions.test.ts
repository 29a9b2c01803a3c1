import { describe, expect, it } from 'vitest';
import { collections } from '../registry.ts';
import { validate } from '../validate.ts';

const article = (articolo: string) => ({ articolo, rubrica: 'Le chiavi', testo: 'Sono tre.' });

const version = (numero: number, data: string, articoli: unknown[] = []) => ({
  numero,
  data,
  cosa_cambia: 'Qualche parola.',
  articoli,
});

/** What is found in a pact, field and message. */
function found(more: Record<string, unknown>): string[] {
  const pact = {
    titolo: 'Patto',
    sigla: 'p1',
    stato: 'presentato',
    in_breve: 'Un patto.',
    oggetto: 'Prova',
    firma: { pubblicazione: 'non_verificato' },
    ultimo_articolo: 4,
    ...more,
  };
  return validate(collections.patti, pact, '').explanations.map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

describe('the versions of a pact', () => {
  it('may have the text of those past, also of articles since removed', () => {
    const versioni = [
      version(1, '2031-01-10', [article('p1-art-1'), article('p1-art-4')]),
      version(2, '2031-01-10'),
    ];
    expect(found({ versioni })).toEqual([]);
  });

  it.each([
    [
      'two with one number',
      [version(1, '2031-01-10'), version(1, '2031-01-20')],
      'versioni.1.numero',
    ],
    [
      'numbers against dates',
      [version(2, '2031-01-10'), version(1, '2031-01-20')],
      'versioni.0.data',
    ],
    [
      'the text of the last, which is elsewhere',
      [version(1, '2031-01-10'), version(2, '2031-01-20', [article('p1-art-1')])],
      'versioni.1.articoli',
    ],
    [
      'an article of another pact',
      [version(1, '2031-01-10', [article('p2-art-1')]), version(2, '2031-01-20')],
      'versioni.0.articoli.0.articolo',
    ],
    [
      'an article of a number never given',
      [version(1, '2031-01-10', [article('p1-art-5')]), version(2, '2031-01-20')],
      'versioni.0.articoli.0.articolo',
    ],
    [
      'one article twice',
      [
        version(1, '2031-01-10', [article('p1-art-1'), article('p1-art-1')]),
        version(2, '2031-01-20'),
      ],
      'versioni.0.articoli.1.articolo',
    ],
  ])('are refused once for %s', (_, versioni, field) => {
    expect(found({ versioni })).toEqual([expect.stringMatching(`^${field}: `)]);
  });

  it('say in Italian what to do about two with one number', () => {
    const versioni = [version(1, '2031-01-10'), version(1, '2031-01-20')];
    expect(found({ versioni })[0]).toContain(
      'ci sono due versioni con il numero 1: dai a ciascuna il suo',
    );
  });
});

it('a pact is not suspended before it is signed', () => {
  const signed = {
    stato: 'sospeso',
    sottoscrizione: {
      sottoscritto_il: '2031-01-10',
      decorrenza: '2031-01-10',
      scadenza: '2031-12-31',
      firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-10' }],
    },
  };
  expect(found({ ...signed, in_questo_stato: { dal: '2031-01-10' } })).toEqual([]);
  expect(found({ ...signed, in_questo_stato: { dal: '2031-01-09' } })).toEqual([
    expect.stringContaining('prima della firma'),
  ]);
});
