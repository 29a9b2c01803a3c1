import { describe, expect, test } from 'vitest';
import {
  FACETS,
  joinParts,
  type SearchFile,
  searchFiles,
  type SearchRecord,
} from '../../text/search/file.ts';
import { type SearchState } from '../../text/search/state.ts';
import { wordsAsked } from '../../text/search/words.ts';
import { makeCatalogue } from './catalogue.ts';
import { describe as describeItem, otherName } from './describe.ts';
import { excerptOf } from './excerpt.ts';
import { everything, facetValues, narrowed } from './filter.ts';
import { piecesOf } from './mark.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import { isKnown, readWords, wordMeant } from './spelling.ts';
import { wayOut } from './way-out.ts';

const record = (href: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  href,
  title,
  what: 'Pagina',
  also: [],
  date: undefined,
  when: undefined,
  text: '',
  ...more,
  facets: {
    tipo: ['pagine'],
    sessione: [],
    linea: [],
    soggetto: [],
    stato: [],
    anno: [],
    ...more.facets,
  },
});

const facets = (some: Partial<SearchRecord['facets']>) => some as SearchRecord['facets'];

const records = [
  record('/indice/', 'Indice delle sessioni'),
  record('/sessioni/uno/', 'Prima sessione', {
    what: 'Sessione del Tavolo',
    date: '2031-01-10',
    when: '10 gennaio 2031',
    facets: facets({ tipo: ['sessioni'], sessione: ['uno'], anno: ['2031'], stato: ['svolta'] }),
  }),
  record('/domande/uno-d1/', 'Chi porta le sedie?', {
    what: 'Domanda guida 1',
    date: '2031-01-10',
    when: '10 gennaio 2031',
    facets: facets({ tipo: ['domande'], sessione: ['uno'], anno: ['2031'] }),
  }),
  record('/glossario/#tdn', 'Tavolo di Negoziazione', {
    also: ['TdN', 'gruppo di lavoro'],
    text: 'Chi decide insieme.',
    facets: facets({ tipo: ['glossario'] }),
  }),
  record('/impegni/sala/', 'Aprire la sala', {
    date: '2030-09-01',
    facets: facets({ tipo: ['impegni'], soggetto: ['comune'], anno: ['2030'] }),
  }),
  record('/patto/', 'Il patto', { text: 'Un testo con una parola rarissima.' }),
];

const names = Object.fromEntries(
  FACETS.map((facet) => [
    facet,
    [...new Set(records.flatMap((each) => each.facets[facet]))].map((key) => [key, key]),
  ]),
) as unknown as Parameters<typeof searchFiles>[0]['names'];

const [file] = searchFiles({ names, records }, new Map()) as [SearchFile];
const catalogue = makeCatalogue(file);

const ask = (query: string, texts: Record<string, Record<string, number>> = {}) => {
  const matches = Object.entries(texts).map(
    ([stem, found]) =>
      [
        stem,
        new Map(Object.entries(found).map(([href, score]) => [file.href.indexOf(href), score])),
      ] as const,
  );
  const question = readQuestion(wordsAsked(query), query, catalogue);
  return rank(catalogue, question, new Map(matches)).map(({ at }) => file.href[at]);
};

test('a long list comes in parts, which make the same list', () => {
  const many = Array.from({ length: 4000 }, (_, at) => record(`/${at}/`, `Pagina ${at}`));
  const parts = searchFiles({ names, records: many }, new Map()) as [SearchFile, ...SearchFile[]];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0].parts).toBe(parts.length);
  const whole = joinParts(parts);
  expect(whole.href).toEqual(many.map(({ href }) => href));
  expect(whole.facets.tipo).toHaveLength(many.length);
});

describe('the order of results', () => {
  test('puts a name that is all asked for before one that says more', () => {
    expect(ask('sessioni')[0]).toBe('/indice/');
    expect(ask('prima sessione')[0]).toBe('/sessioni/uno/');
  });

  test('puts a name before a text', () => {
    expect(ask('patto', { patt: { '/impegni/sala/': 1, '/patto/': 0.1 } })).toEqual([
      '/patto/',
      '/impegni/sala/',
    ]);
  });

  test('finds by the beginning of a word, by its forms, by another name', () => {
    expect(ask('sedi')).toEqual(['/domande/uno-d1/']);
    expect(ask('sedia')).toEqual(['/domande/uno-d1/']);
    expect(ask('tdn')[0]).toBe('/glossario/#tdn');
  });

  test('finds by its session, after what has the word in its name', () => {
    expect(ask('prima sessione').at(0)).toBe('/sessioni/uno/');
    expect(ask('sedie 10 gennaio')[0]).toBe('/domande/uno-d1/');
  });

  test('takes common synonyms for the word itself', () => {
    expect(ask('accordo')).toEqual(['/patto/']);
  });

  test('finds nothing where nothing is', () => {
    expect(ask('drago')).toEqual([]);
  });
});

describe('a mistyped word', () => {
  test('is known for what was meant', () => {
    expect(isKnown('sesione', catalogue)).toBe(false);
    expect(wordMeant('sesione', catalogue)).toBe('sessione');
    expect(wordMeant('rarisima', catalogue)).toBe('rarissima');
  });

  test('is not taken for any word, nor a number for another', () => {
    expect(wordMeant('drago', catalogue)).toBeUndefined();
    expect(wordMeant('2032', catalogue)).toBeUndefined();
  });

  test('is put right in a sentence, not among signs that no sentence has', () => {
    expect(readWords('la «sesione» prima?', catalogue).meant).toBe('sessione prima');
    expect(readWords('<sesione>', catalogue)).toEqual({
      words: [],
      meant: undefined,
      strange: ['sesione'],
    });
  });

  test('is not the beginning of one', () => {
    expect(isKnown('sess', catalogue)).toBe(true);
  });
});

describe('a question that no name answers', () => {
  test('leads to the search of what was meant', () => {
    expect(wayOut('patot', catalogue)).toEqual({
      href: '/cerca/?q=patto',
      text: 'Forse cercavi: patto',
    });
  });

  test('leads to the search of its own words, where nothing is known to be meant', () => {
    expect(wayOut('zanzara blu', catalogue)).toEqual({
      href: '/cerca/?q=zanzara+blu',
      text: 'Cerca «zanzara blu» in tutto il sito',
    });
  });
});

describe('filters', () => {
  const state = (some: Partial<SearchState>): SearchState => ({
    query: '',
    filters: {},
    order: 'attinenza',
    ...some,
  });
  const left = (some: Partial<SearchState>) =>
    narrowed(catalogue, everything(catalogue), state(some)).map(({ at }) => file.href[at]);

  test('leave what has all of them', () => {
    expect(left({ filters: { sessione: 'uno', tipo: 'domande' } })).toEqual(['/domande/uno-d1/']);
  });

  test('count what each would leave beside the others', () => {
    const hits = everything(catalogue);
    const filters = { tipo: 'domande', anno: '2031' };
    const kinds = facetValues(catalogue, hits, state({ filters }), 'tipo');
    expect(kinds.map(({ key, total }) => [key, total])).toEqual([
      ['sessioni', 1],
      ['domande', 1],
    ]);
  });

  test('keep the value that is on, also where nothing is left', () => {
    const filters = { tipo: 'impegni', anno: '2031' };
    const kinds = facetValues(catalogue, everything(catalogue), state({ filters }), 'tipo');
    expect(kinds).toContainEqual({ key: 'impegni', name: 'impegni', total: 0 });
  });

  test('order by day, what has none at the end', () => {
    const withDay = (hrefs: (string | undefined)[]) => hrefs.slice(0, 3);
    expect(withDay(left({ order: 'vecchi' }))[0]).toBe('/impegni/sala/');
    expect(withDay(left({ order: 'recenti' }))[2]).toBe('/impegni/sala/');
    expect(left({ order: 'recenti' }).slice(3)).not.toContain('/impegni/sala/');
  });
});

describe('a result', () => {
  const question = (query: string) => readQuestion(wordsAsked(query), query, catalogue);

  test('says what it is, when and of which session', () => {
    expect(describeItem(catalogue, file.href.indexOf('/domande/uno-d1/'))).toBe(
      'Domanda guida 1 · uno · 10 gennaio 2031',
    );
  });

  test('says the other name by which it was found', () => {
    const at = file.href.indexOf('/glossario/#tdn');
    expect(otherName(catalogue, at, question('gruppo'))).toBe('anche: gruppo di lavoro');
    expect(otherName(catalogue, at, question('tavolo'))).toBeUndefined();
  });

  test('marks the words asked for, in every form', () => {
    const marked = piecesOf('Le sedie, l’accordo e la sédia.', question('sedia patto'))
      .filter(({ asked }) => asked)
      .map(({ text }) => text);
    expect(marked).toEqual(['sedie', 'accordo', 'sédia']);
  });

  test('shows the part of the text with most of them', () => {
    const filler = 'parola '.repeat(60);
    const text = `${filler}una sedia sola ${filler}la sedia e il patto ${filler}`.trim();
    const excerpt = excerptOf(text, question('sedia patto'));
    expect(excerpt).toContain('la sedia e il patto');
    expect(excerpt).toMatch(/^… .* …$/);
    expect(excerpt.split(' ').length).toBeLessThan(40);
  });

  test('shows the beginning of a text that has none of them', () => {
    expect(excerptOf('Breve e intera.', question('drago'))).toBe('Breve e intera.');
  });
});
