import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { renderProse } from '../markdown/render.ts';
import { differencePage, versionsPage } from './pact-differences.ts';
import { differencePages, plainPages, versionsPages } from './pact-pages.ts';
import { plainPactPage } from './pact-reading.ts';
import { pactPage } from './pacts.ts';

const TODAY = '2031-05-20';
const past = (articolo: number, testo: string) => ({
  articolo: `p1-art-${articolo}`,
  rubrica: `Articolo nato ${articolo}`,
  testo,
});
const current = (id: number, testo: string, more = {}) => ({
  id: `p1-art-${id}`,
  rubrica: `Articolo nato ${id}`,
  testo,
  ...more,
});

/** Three versions: of the first the words are not here. */
const graph = graphOf(
  {
    soggetti: { comune: {}, circolo: {} },
    impegni: {
      aprire: { patto: 'p', articolo: 'p1-art-3', responsabile: 'circolo' },
      altro: { patto: 'p', responsabile: 'comune' },
    },
    patti: {
      p: {
        titolo: 'Patto del mulino',
        stato: 'presentato',
        ultimo_articolo: 5,
        articoli: [
          current(3, 'Le chiavi sono tre, una al Comune.', { in_parole_semplici: 'Tre chiavi.' }),
          current(1, 'Il mulino è di tutti.'),
          current(5, 'Dura un anno.'),
        ],
        adesioni: [
          { soggetto: 'circolo', data: '2031-02-15' },
          { soggetto: 'comune', data: '2030-12-31' },
        ],
        versioni: [
          { numero: 3, data: '2031-03-01', cosa_cambia: 'Le chiavi.' },
          { numero: 1, data: '2031-01-01', cosa_cambia: 'Nasce.' },
          {
            numero: 2,
            data: '2031-02-01',
            cosa_cambia: 'Cresce.',
            articoli: [
              past(1, 'Il **mulino** è di tutti.'),
              past(2, 'Si fa festa.'),
              past(3, 'Le chiavi sono due, una al Comune.'),
            ],
          },
        ],
      },
      altro: { sigla: 'p2', stato: 'in_scrittura' },
    },
  },
  { prose: renderProse },
);

describe('the versions of a pact', () => {
  it('are told last one first, compared where the words of both are here', () => {
    const { versions } = versionsPage(graph, 'p');
    expect(
      versions.map(({ number, difference, counts }) => [number, difference?.href, counts]),
    ).toEqual([
      [3, '/patto/versioni/3/', 'Articoli: 1 cambiato, 1 aggiunto, 1 tolto e 1 uguale'],
      [2, undefined, undefined],
      [1, undefined, undefined],
    ]);
  });

  it('say of each article what became of it', () => {
    const { articles } = differencePage(graph, 'p', 3);
    expect(articles.map(({ id, number, state, moved }) => [id, number, state, moved])).toEqual([
      ['p1-art-3', 1, 'changed', 'Era l’articolo 3.'],
      ['p1-art-1', 2, 'same', 'Ha cambiato posto: era l’articolo 1.'],
      ['p1-art-2', 2, 'removed', undefined],
      ['p1-art-5', 3, 'added', undefined],
    ]);
  });

  it('show the words of what changed, and only a line of what did not', () => {
    const { articles } = differencePage(graph, 'p', 3);
    const [keys, mill] = articles;
    expect(keys?.blocks[0]?.pieces.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'same: Le chiavi sono',
      'removed: due',
      'added: tre',
      'same: , una al Comune.',
    ]);
    expect(mill?.blocks).toEqual([]);
  });

  it('have a page of their own only where there is something to compare', () => {
    expect(versionsPages(graph).map(({ path }) => path)).toEqual(['/patto/versioni/']);
    expect(differencePages(graph).map(({ path }) => path)).toEqual(['/patto/versioni/3/']);
  });
});

describe('the articles of a pact', () => {
  const page = pactPage(graph, 'p', TODAY);

  it('name the commitments that cite them', () => {
    expect(page.articles[0]?.commitments.map(({ href }) => href)).toEqual(['/impegni/aprire/']);
    expect(page.articles[1]?.commitments).toEqual([]);
  });

  it('keep the address of those taken away', () => {
    expect(page.removed).toEqual([
      {
        id: 'p1-art-2',
        heading: 'Articolo nato 2',
        removedBy: { href: '/patto/versioni/3/#p1-art-2', text: 'versione 3' },
      },
    ]);
  });

  it('are adhered to as they were on that day', () => {
    expect(page.adhesions.map(({ to, commitments }) => [to, commitments.length])).toEqual([
      ['Alla versione 2', 1],
      ['Al patto', 1],
    ]);
  });
});

describe('the plain words of a pact', () => {
  it('have an address beside that of its text', () => {
    expect(plainPages(graph).map(({ path }) => path)).toEqual(['/patto/in-parole-semplici/']);
    const { readings } = plainPactPage(graph, 'p');
    expect(readings.map(({ href, current: is }) => [href, is])).toEqual([
      ['/patto/', false],
      ['/patto/in-parole-semplici/', true],
    ]);
  });

  it('lead each to its article, at the same anchor', () => {
    const { articles } = plainPactPage(graph, 'p');
    expect(articles.map(({ id, full, plain }) => [id, full.href, plain.length])).toEqual([
      ['p1-art-3', '/patto/#p1-art-3', 1],
      ['p1-art-1', '/patto/#p1-art-1', 0],
      ['p1-art-5', '/patto/#p1-art-5', 0],
    ]);
  });

  it('are not offered where there are none', () => {
    expect(pactPage(graph, 'altro', TODAY).readings).toEqual([]);
  });
});

describe('the text that holds', () => {
  const act = {
    sottoscritto_il: '2031-01-18',
    decorrenza: '2031-02-01',
    scadenza: '2032-01-31',
    firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-18' }],
  };
  const holds = (pact: Record<string, unknown>) => {
    const only = graphOf({ documenti: { firmato: {} }, patti: { p: pact } });
    const { text, link } = pactPage(only, 'p', TODAY).prevailing;
    return [text, link?.href];
  };

  it.each<[string, Record<string, unknown>, (string | undefined)[]]>([
    [
      'is the file that was signed',
      { stato: 'firmato', sottoscrizione: act, file_firmato: 'firmato' },
      ['Vale il testo firmato:', '/documenti/firmato/'],
    ],
    [
      'may be elsewhere',
      { stato: 'concluso', sottoscrizione: act, firma: { pubblicazione: 'altrove' } },
      ['Vale il testo firmato, che è pubblicato altrove.', undefined],
    ],
    [
      'may be of a version that nobody signed',
      {
        articoli: [current(1, 'Prova.')],
        versioni: [{ numero: 2, data: '2031-02-01', cosa_cambia: 'X', documento: 'firmato' }],
      },
      [
        'Su questo sito non c’è un testo firmato. Qui si legge la versione 2, del 1º febbraio 2031:',
        '/documenti/firmato/',
      ],
    ],
    [
      'is never our summary',
      { fonti: [{ titolo: 'Pagina', url: 'https://www.esempio.it/patto' }] },
      [
        'Il testo del patto non è su questo sito: qui c’è un riassunto nostro. Vale il testo ufficiale, non il riassunto.',
        '#sez_fonti',
      ],
    ],
  ])('%s', (_, pact, expected) => {
    expect(holds(pact)).toEqual(expected);
  });
});
