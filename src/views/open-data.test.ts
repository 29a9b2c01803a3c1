import { describe, expect, it } from 'vitest';
import { tableNamed, tables } from '../model/data-dictionary.ts';
import { fieldAt } from '../model/explain.ts';
import type { ImageRef } from '../model/field.ts';
import { collections } from '../model/registry.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import type { Row } from './open-data-rows.ts';
import { dataFile, dataTables, openDataPage } from './open-data.ts';

const raw: RawContent = {
  soggetti: { comune: { telefono: '+39 0541 000000', body: '- primo\n- secondo' } },
  sessioni: {
    prima: {
      prima: {
        domande: [
          {
            id: 's1-d1',
            testo: 'Dove, e quando?',
            formulazione: 'nostra',
            linee: ['acqua', 'ombra'],
          },
          { id: 's1-d2', testo: 'Chi?', formulazione: 'ufficiale', perche: 'Per sapere.' },
        ],
      },
    },
  },
  luoghi: {
    piazza: {
      indirizzo: 'Piazza della Prova 1',
      posizione: { lat: 44, lon: 12.05, precisione: 'esatta' },
      immagini: [
        { file: '../media/luoghi/piazza.jpg', alt: 'Una piazza', persone: 'nessuna' },
        { file: '../media/luoghi/fondo.jpg', decorativa: true, persone: 'nessuna' },
      ],
      orari: [
        { giorni: ['lunedi', 'martedi'], dalle: '09:00' },
        { giorni: ['sabato'], nota: 'A richiesta' },
      ],
      zone: ['centro'],
    },
  },
  documenti: { atto: { file: '../media/documenti/atto.pdf', titolo: '=HYPERLINK("x")' } },
};

const history = new Map([
  ['luoghi/piazza.md', { added: '2031-02-28T23:30:00Z', changed: '2031-03-02T10:00:00Z' }],
]);
const graph = graphOf(raw, { history });

const json = (name: string) => JSON.parse(dataFile(graph, name, 'json')) as Row[];

/** Rows of a CSV without line breaks inside cells, by column. */
function csv(name: string): Record<string, string>[] {
  const [head = '', ...lines] = dataFile(graph, name, 'csv').slice(1).trimEnd().split('\r\n');
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
  const names = cells(head);
  return lines.map((line) =>
    Object.fromEntries(
      cells(line).flatMap((cell, index) => {
        const column = names[index];
        return column === undefined || column === '' ? [] : [[column, cell]];
      }),
    ),
  );
}

/** Every path that has a value in a row, lists passed through. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    pathsIn(child, path === '' ? key : `${path}.${key}`),
  );
}

describe('the files of the open data', () => {
  it.each(tables.map(({ name }) => name))('of «%s» have exactly the explained columns', (name) => {
    const explained = tableNamed(name)?.columns.map((column) => column.name) ?? [];
    const page = openDataPage(graph).tables.find(({ id }) => id === `tabella-${name}`);
    expect(page?.columns.map((column) => column.name)).toEqual(explained);
    const head = dataFile(graph, name, 'csv').slice(1).split('\r\n')[0]?.split(',');
    expect(head).toEqual(explained);
    for (const row of json(name)) {
      for (const path of pathsIn(row)) expect(explained).toContain(path);
    }
  });

  it('of an empty collection have a head and no rows', () => {
    expect(json('verifiche')).toEqual([]);
    expect(csv('verifiche')).toEqual([]);
  });

  it('are refused under another name', () => {
    expect(() => dataFile(graph, 'altro', 'json')).toThrow('altro');
  });
});

describe('a row', () => {
  it('has its page, the street of a place, and its days in Italy', () => {
    expect(json('luoghi')[0]).toMatchObject({
      id: 'piazza',
      pagina: 'https://esempio.it/luoghi/piazza/',
      indirizzo: 'Piazza della Prova 1',
      aggiunto_il: '2031-03-01',
      cambiato_il: '2031-03-02',
    });
    expect(json('documenti')[0]).not.toHaveProperty('aggiunto_il');
  });

  it('has files by address, and images by their path', () => {
    expect(json('documenti')[0]?.['file']).toBe('https://esempio.it/media/documenti/atto.pdf');
    expect(csv('luoghi')[0]?.['immagini.file']).toBe(
      'media/luoghi/piazza.jpg | media/luoghi/fondo.jpg',
    );
  });

  it('does not ask a build for the address of an image: that would publish the original', () => {
    const built = graphOf(raw);
    const [picture] = built.content.luoghi[0]?.data.immagini ?? [];
    if (picture === undefined) throw new Error('no picture');
    picture.file = {
      fsPath: '/media/disco/content/media/luoghi/piazza.jpg',
      get src(): string {
        throw new Error('src was read');
      },
    } as unknown as ImageRef;
    expect(dataFile(built, 'luoghi', 'json')).toContain('"media/luoghi/piazza.jpg"');
  });

  it('of a place says whether it has to be checked again', () => {
    const checked = (verificato_il?: string) =>
      JSON.parse(
        dataFile(graphOf({ luoghi: { piazza: { verificato_il } } }), 'luoghi', 'json'),
      ) as Row[];
    expect(checked('2031-05-01')[0]?.['da_ricontrollare']).toBe(false);
    expect(checked('2030-11-20')[0]?.['da_ricontrollare']).toBe(true);
    expect(checked()[0]?.['da_ricontrollare']).toBe(true);
    expect(csv('luoghi')[0]?.['da_ricontrollare']).toBe('true');
  });

  it('has the text under the fields as written', () => {
    expect(json('soggetti')[0]?.['testo']).toBe('- primo\n- secondo');
  });

  it('of a question names its session, its place in it and its page', () => {
    expect(json('domande')[1]).toEqual({
      id: 's1-d2',
      pagina: 'https://esempio.it/domande/s1-d2/',
      sessione: 'prima',
      numero: 2,
      testo: 'Chi?',
      formulazione: 'ufficiale',
      perche: 'Per sapere.',
      linee: [],
      bisogni: [],
    });
  });
});

describe('a CSV cell', () => {
  it('joins a list, keeps the place of what is missing, and tells lists in lists apart', () => {
    expect(csv('luoghi')[0]).toMatchObject({
      'posizione.lat': '44',
      'orari.giorni': 'lunedi ; martedi | sabato',
      'orari.dalle': '09:00 | ',
      'orari.nota': ' | A richiesta',
      'immagini.decorativa': 'false | true',
      zone: 'centro',
    });
    expect(csv('sessioni')[0]).toMatchObject({
      'prima.domande.testo': 'Dove, e quando? | Chi?',
      'prima.domande.linee': 'acqua ; ombra | ',
      'prima.domande.risposta_in_breve': '',
    });
  });

  it('is no formula, and a telephone number stays one', () => {
    expect(csv('documenti')[0]?.['titolo']).toBe('\'=HYPERLINK("x")');
    const [, row = ''] = dataFile(graph, 'soggetti', 'csv').split('\r\n');
    expect(row).toContain(',+39 0541 000000,');
    expect(row).toContain('"\'- primo\n- secondo"');
  });
});

describe('the page of the open data', () => {
  const page = openDataPage(graph);
  const column = (table: string, name: string) =>
    page.tables
      .find(({ id }) => id === `tabella-${table}`)
      ?.columns.find((candidate) => candidate.name === name);

  it('counts the rows and links both files', () => {
    expect(page.tables.find(({ id }) => id === 'tabella-domande')).toMatchObject({
      rows: '2 righe',
      json: { href: '/dati/domande.json' },
      csv: { href: '/dati/domande.csv' },
    });
  });

  it('explains columns in words, with the values of choices and vocabularies', () => {
    expect(column('luoghi', 'posizione.lat')).toMatchObject({
      label: 'Posizione sulla mappa › Latitudine',
      required: 'sì, se c’è «Posizione sulla mappa»',
    });
    expect(column('luoghi', 'orari.giorni')?.type).toBe(
      'uno dei valori elencati; uno per ogni voce di «Giorni»',
    );
    expect(column('luoghi', 'zone')?.values).toEqual([{ value: 'centro', label: 'Centro' }]);
    const state = fieldAt(collections.luoghi.fields, ['stato']);
    expect(column('luoghi', 'stato')?.values.map(({ value }) => value)).toEqual(
      state?.shape.kind === 'choice' ? Object.keys(state.shape.options) : [],
    );
  });

  it('is described as a dataset with all its files', () => {
    const [dataset] = page.meta.structuredData as { distribution: { contentUrl: string }[] }[];
    expect(dataset?.distribution.map(({ contentUrl }) => contentUrl).sort()).toEqual(
      dataTables
        .flatMap((name) => [`${name}.csv`, `${name}.json`])
        .concat('luoghi.geojson')
        .map((file) => `https://esempio.it/dati/${file}`)
        .sort(),
    );
  });
});
