import { describe, expect, it } from 'vitest';
import { tableNamed, tables } from './data-dictionary.ts';
import { collectionNames } from './registry.ts';

const column = (table: string, name: string) =>
  tableNamed(table)?.columns.find((candidate) => candidate.name === name);

describe('the data dictionary', () => {
  it('has a table for every collection, and one for questions', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual([...collectionNames, 'domande'].sort());
  });

  it.each(tables.map(({ name }) => name))('names every column of «%s» once, in words', (name) => {
    const columns = tableNamed(name)?.columns ?? [];
    expect(new Set(columns.map((candidate) => candidate.name)).size).toBe(columns.length);
    expect(columns.slice(0, 2).map((candidate) => candidate.name)).toEqual(['id', 'pagina']);
    for (const { labels, type } of columns) {
      expect([...labels, type].every((words) => words.trim() !== '')).toBe(true);
    }
  });

  it('flattens groups, and says what a required field of an optional group depends on', () => {
    expect(column('luoghi', 'posizione.lat')).toMatchObject({
      labels: ['Posizione sulla mappa', 'Latitudine'],
      type: 'numero',
      lists: [],
      required: true,
      within: 'Posizione sulla mappa',
    });
    expect(column('luoghi', 'posizione.raggio_m')).toMatchObject({ required: false });
    expect(column('luoghi', 'titolo')).toMatchObject({ required: true, within: undefined });
  });

  it('tells in which list a value repeats, also in a list inside a list', () => {
    expect(column('luoghi', 'orari.giorni')?.lists).toEqual(['Orari', 'Giorni']);
    expect(column('verifiche', 'giudizi.prove.url')?.lists).toEqual([
      'Impegni controllati',
      'Prove',
    ]);
    expect(column('verifiche', 'giudizi.esito')).toMatchObject({
      lists: ['Impegni controllati'],
      required: true,
      within: undefined,
    });
  });

  it('lists the values of a choice with their labels', () => {
    expect(column('sessioni', 'stato')?.values).toMatchObject({ rinviata: 'Rinviata' });
    expect(column('luoghi', 'zone')).toMatchObject({ vocabulary: 'zone', values: {} });
  });

  it('says where a relation leads', () => {
    expect(column('impegni', 'responsabile')?.type).toBe(
      'identificativo di una scheda di «Soggetti»',
    );
    expect(column('impegni', 'domande')?.type).toBe('identificativo di una domanda');
    expect(column('luoghi', 'tipo')?.type).toBe(
      'identificativo di una voce dell’elenco «Tipi di luogo»',
    );
  });

  it('has the text under the fields only where there is one', () => {
    expect(column('documenti', 'testo')?.labels).toEqual(['Testo accessibile']);
    expect(column('glossario', 'testo')).toBeUndefined();
  });

  it('gives questions their session, and their id once', () => {
    expect(tableNamed('domande')?.columns.map(({ name }) => name)).toEqual([
      'id',
      'pagina',
      'sessione',
      'numero',
      'testo',
      'formulazione',
      'perche',
      'linee',
      'bisogni',
      'riprende',
      'risposta_in_breve',
    ]);
  });
});
