import { describe, expect, test } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { searchRecords } from './search-records.ts';

const TODAY = '2031-05-20';

const graph = graphOf(
  {
    sessioni: {
      terza: {
        titolo: 'Terza sessione del Tavolo',
        sigla: 's3',
        numero: 3,
        data: '2031-03-01',
        quando: '',
        prima: {
          domande: [
            { id: 's3-d1', testo: 'Che cosa manca?', formulazione: 'nostra', linee: ['legami'] },
          ],
          ultima_domanda: 1,
        },
        dopo: { soggetti_presenti: ['comune'] },
        lacune: [{ cosa: 'L’ora', pubblicazione: 'non_verificato' }],
      },
    },
    emersi: { sedie: { titolo: 'Mancano le sedie', tipo: 'bisogno', domanda: 's3-d1' } },
    linee: { legami: {} },
    soggetti: { comune: { titolo: 'Comune di Borgo', nome_breve: 'Comune' } },
    impegni: { aprire: { titolo: 'Aprire la sala', scadenza: '2031-09-01' } },
    patti: {
      patto: {
        articoli: [{ id: 'p1-art-1', rubrica: 'Le chiavi', testo: 'Le tiene il custode.' }],
      },
    },
    glossario: { tdn: { titolo: 'Tavolo', sigla: 'TdN', sinonimi: ['gruppo'] } },
    pagine: { privacy: { titolo: 'Privacy', body: 'Prima.\n\n## I dati\n\nNon ne chiediamo.' } },
  },
  {
    prose: (markdown, owner) =>
      markdown.replaceAll(/^## (.+)$/gm, `<h2 id="${owner}_parte">$1</h2>`),
  },
);
const { records, names } = searchRecords(graph, TODAY);
const at = (href: string) => records.find((record) => record.href === href);

describe('what can be found', () => {
  test.for([
    '/sessioni/terza/',
    '/domande/s3-d1/',
    '/domande/s3-d1/#sedie',
    '/soggetti/comune/',
    '/impegni/aprire/',
    '/patto/',
    '/patto/#p1-art-1',
    '/percorso/#legami',
    '/glossario/#tdn',
    '/privacy/',
    '/privacy/#privacy_parte',
    '/luoghi/',
    '/indice/',
  ])('%s, once', (href) => {
    expect(records.filter((record) => record.href === href)).toHaveLength(1);
  });

  test('a question and its findings belong to their session', () => {
    for (const href of ['/domande/s3-d1/', '/domande/s3-d1/#sedie']) {
      expect(at(href)).toMatchObject({ date: '2031-03-01', facets: { sessione: ['terza'] } });
    }
    expect(at('/domande/s3-d1/')?.facets.linea).toEqual(['legami']);
  });

  test('a session answers by its number and its day, and says what it does not know', () => {
    const session = at('/sessioni/terza/');
    expect(session?.also).toEqual(
      expect.arrayContaining(['s3', 'sessione 3', 'terzo incontro', '1º marzo 2031']),
    );
    expect(session?.text).toContain('Non sappiamo: l’ora');
    expect(session?.facets).toMatchObject({ soggetto: ['comune'], anno: ['2031'] });
  });

  test('a question is not part of the text of its session', () => {
    expect(at('/sessioni/terza/')?.text).not.toContain('Che cosa manca?');
  });

  test('the part of a text says of what it is a part', () => {
    expect(at('/privacy/#privacy_parte')).toMatchObject({
      title: 'I dati',
      what: 'Pagina, «Privacy»',
      text: 'Non ne chiediamo.',
    });
  });

  test('a term answers by its acronym and synonyms', () => {
    expect(at('/glossario/#tdn')?.also).toEqual(['TdN', 'gruppo']);
  });

  test('a deadline is told as one', () => {
    expect(at('/impegni/aprire/')).toMatchObject({
      date: '2031-09-01',
      when: 'Entro il 1º settembre 2031',
    });
  });
});

describe('what it can be narrowed to', () => {
  test('is what at least one thing has', () => {
    expect(names.sessione).toEqual([['terza', 'Terza sessione del Tavolo']]);
    expect(names.soggetto).toEqual([['comune', 'Comune']]);
    expect(names.anno).toEqual([['2031', '2031']]);
    expect(names.stato.map(([key]) => key)).toContain('svolta');
    expect(names.tipo.map(([key]) => key)).not.toContain('luoghi');
  });

  test('has a name for every key', () => {
    for (const facet of Object.keys(names) as (keyof typeof names)[]) {
      const keys = new Set(names[facet].map(([key]) => key));
      const unknown = records
        .flatMap(({ facets }) => facets[facet])
        .filter((key) => !keys.has(key));
      expect(unknown).toEqual([]);
    }
  });
});
