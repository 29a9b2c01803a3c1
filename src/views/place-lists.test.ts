import { describe, expect, test } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { furtherPagesOf, placeListPage, placeLists } from './place-lists.ts';
import { furtherPages, placesPage } from './places.ts';

const TODAY = '2031-05-20';

const saturday = { giorni: ['sabato'], dalle: '09:00', alle: '12:00', nota: 'Con il caffè' };
const graph = graphOf({
  settings: {
    vocabolari: {
      per_chi: [
        { id: 'tutti', nome: 'Tutti' },
        { id: 'bambini', nome: 'Bambini' },
      ],
    },
  },
  luoghi: {
    sala: {
      titolo: 'Sala',
      stato: 'riconosciuto',
      accoglienza: { per_chi: ['tutti'] },
      accessibilita: { ingresso_senza_gradini: 'si', nota: 'Dal cortile.' },
      orari: [saturday],
    },
    orto: { titolo: 'Orto', stato: 'sospeso', accessibilita: { ingresso_senza_gradini: 'no' } },
    piazza: { titolo: 'Piazza' },
    bottega: { titolo: 'Bottega', orari: [{ giorni: ['sabato'], nota: 'Su richiesta' }] },
  },
});
const page = (filter: string, key: string, number = 1) =>
  placeListPage(graph, TODAY, { filter, key, number });
const namesOf = ({ groups }: ReturnType<typeof page>) =>
  groups.map(({ id, items }) => [id, items.map(({ name }) => name)]);

describe('ready lists of places', () => {
  test('are only those that a place is on', () => {
    expect(placeLists(graph, TODAY).map(({ filter, key }) => `${filter}/${key}`)).toEqual([
      'per-chi/tutti',
      'accesso/ingresso_senza_gradini',
      'aperto/sabato',
    ]);
  });

  test('of access keep yes, not surveyed and no apart, with what is noted', () => {
    const list = page('accesso', 'ingresso_senza_gradini');
    expect(namesOf(list)).toEqual([
      ['yes', ['Sala']],
      ['unknown', ['Bottega', 'Piazza']],
      ['no', ['Orto']],
    ]);
    expect(list.groups[0]?.items[0]?.note).toBe('Dal cortile.');
    expect(list.meta.lead).toBe('Sì: 1 luogo. Non rilevato: 2 luoghi. No: 1 luogo.');
  });

  test('of a day say its hours, and a note alone is no answer', () => {
    const list = page('aperto', 'sabato');
    expect(namesOf(list)).toEqual([
      ['yes', ['Sala']],
      ['unknown', ['Bottega', 'Piazza']],
      ['no', ['Orto']],
    ]);
    expect(list.groups.flatMap(({ items }) => items.map(({ note }) => note))).toEqual([
      'dalle 9:00 alle 12:00 (Con il caffè)',
      'Su richiesta',
      undefined,
      undefined,
    ]);
    expect(list.meta.title).toBe('Aperti il sabato');
  });

  test('say beside each answer what is asked together with it', () => {
    const besides = (filter: string, key: string) =>
      page(filter, key).groups.flatMap(({ items }) => items.map(({ beside }) => beside));
    expect(besides('aperto', 'sabato')).toEqual([
      'Ingresso senza gradini: sì',
      'Ingresso senza gradini: non rilevato',
      'Ingresso senza gradini: non rilevato',
      'Ingresso senza gradini: no',
    ]);
    expect(besides('accesso', 'ingresso_senza_gradini')).toEqual([
      'Aperto: sabato',
      'Non si sa: sabato',
      'Orari non scritti',
      'Per ora non accoglie',
    ]);
  });

  test('have a title and an address of their own', () => {
    const { meta, all } = page('per-chi', 'tutti');
    expect(meta.documentTitle).toMatch(/^Luoghi, per chi: Tutti/);
    expect(meta.path).toBe('/luoghi/per-chi/tutti/');
    expect(all).toBe('/luoghi/?per-chi=tutti');
  });
});

describe('a list of very many places', () => {
  const many: RawContent['luoghi'] = Object.fromEntries(
    Array.from({ length: 450 }, (_, at) => [
      `luogo-${at}`,
      {
        titolo: `Luogo ${String(at).padStart(3, '0')}`,
        stato: at < 120 ? 'riconosciuto' : 'citato',
        ...(at === 0 && { accessibilita: { ascensore: 'si' } }),
      },
    ]),
  );
  const large = graphOf({ luoghi: many });
  const cards = (number: number) =>
    placesPage(large, TODAY, number).groups.map(({ id, items }) => [id, items.length]);

  test('stands on pages of a hundred, and a group goes on from one to the next', () => {
    expect(furtherPages(large)).toEqual([2, 3, 4, 5]);
    expect(cards(2)).toEqual([
      ['riconosciuto', 20],
      ['citato', 80],
    ]);
    expect(cards(5)).toEqual([['citato', 50]]);
  });

  test('has on the first page also the groups that begin on another, for scripts to fill', () => {
    expect(cards(1)).toEqual([
      ['riconosciuto', 100],
      ['citato', 0],
    ]);
    expect(placesPage(large, TODAY).first?.blank).toBeDefined();
    expect(placesPage(graph, TODAY).first?.blank).toBeUndefined();
  });

  test('leads to its other pages, each with a title of its own', () => {
    const { meta, numbers } = placesPage(large, TODAY, 2);
    expect(meta.path).toBe('/luoghi/pagina/2/');
    expect(meta.documentTitle).toContain('pagina 2');
    expect(numbers).toMatchObject({ previous: '/luoghi/', next: '/luoghi/pagina/3/' });
    expect(placesPage(graph, TODAY).numbers).toBeUndefined();
  });

  test('has its ready lists in pages too', () => {
    const [access] = placeLists(large, TODAY);
    expect(access && furtherPagesOf(access)).toEqual([2, 3]);
    const last = placeListPage(large, TODAY, { filter: 'accesso', key: 'ascensore', number: 3 });
    expect(last.groups.map(({ id, items }) => [id, items.length])).toEqual([['unknown', 50]]);
    expect(last.meta.path).toBe('/luoghi/accesso/ascensore/3/');
  });
});
