import { expect, it } from 'vitest';
import type { Change } from '../model/memory.ts';
import { collections } from '../model/registry.ts';
import { additionOf } from '../tests/additions.ts';
import { graphOf } from '../tests/content-builder.ts';
import { changesOnPage, whyNoChanges } from './page-changes.ts';

const titleChange = (collection: 'luoghi' | 'azioni', id: string, day: string): Change => ({
  ...additionOf(collection, id, `${day}T10:00:00Z`),
  kind: 'changed',
  differences: [
    {
      path: 'titolo',
      field: collections[collection].fields.titolo,
      holders: [],
      kind: 'value',
      before: 'Uno',
      after: day,
    },
  ],
});

const addition = additionOf('luoghi', 'sala', '2030-12-01T10:00:00Z');

const graphWith = (changes: Change[]) =>
  graphOf(
    { luoghi: { sala: {} }, azioni: { festa: { titolo: 'La festa' } } },
    { memory: { known: true, since: '2030-01-01', complete: false, changes } },
  );

const days = ['2031-05-04', '2031-05-03', '2031-04-02', '2031-03-09', '2031-03-01', '2031-01-15'];

it('tells the latest few of an entry on its page, and where the older ones are', () => {
  const graph = graphWith([
    ...days.map((day) => titleChange('luoghi', 'sala', day)),
    titleChange('azioni', 'festa', '2030-12-24'),
    addition,
  ]);
  const changes = changesOnPage(graph, '/luoghi/sala/', graph.content.luoghi);
  expect(changes?.latest.map(({ iso, title, href }) => [iso, title, href])).toEqual([
    ['2031-05-04', undefined, '/novita/2031-05/#luoghi-sala-2031-05-04'],
    ['2031-05-03', undefined, '/novita/2031-05/#luoghi-sala-2031-05-03'],
    ['2031-04-02', undefined, '/novita/2031-04/#luoghi-sala-2031-04-02'],
  ]);
  expect(changes?.latest[0]?.said).toEqual(['Il titolo è passato da «Uno» a «2031-05-04».']);
  expect(changes?.older).toEqual([
    { href: '/novita/2031-03/#luoghi-sala-2031-03-09', text: 'marzo 2031' },
    { href: '/novita/2031-01/#luoghi-sala-2031-01-15', text: 'gennaio 2031' },
  ]);
});

it('names the thing on a page of several, and tells nothing of things that only stand elsewhere', () => {
  const graph = graphWith([titleChange('azioni', 'festa', '2031-05-01')]);
  expect(changesOnPage(graph, '/azioni/', graph.content.azioni)?.latest[0]?.title).toBe('La festa');
  expect(changesOnPage(graph, '/', graph.content.azioni)).toBeUndefined();
});

it('tells only the days where there is no room', () => {
  const graph = graphWith([titleChange('luoghi', 'sala', '2031-05-01')]);
  const changes = changesOnPage(graph, '/luoghi/sala/', graph.content.luoghi, false);
  expect(changes?.latest.map(({ iso, said }) => [iso, said])).toEqual([['2031-05-01', []]]);
});

it('is none for what was only added', () => {
  const graph = graphWith([addition]);
  expect(changesOnPage(graph, '/luoghi/sala/', graph.content.luoghi)).toBeUndefined();
});

it('says on the page of an entry that its history is not known, and where it says why', () => {
  const graph = graphOf(
    { luoghi: { sala: {} }, azioni: { festa: {} } },
    { memory: { known: false, why: 'shallow' } },
  );
  const { luoghi, azioni } = graph.content;
  expect(changesOnPage(graph, '/luoghi/sala/', luoghi)).toBeUndefined();
  expect(whyNoChanges(graph, '/luoghi/sala/', luoghi)?.href).toBe('/novita/');
  expect(whyNoChanges(graph, '/azioni/', azioni)).toBeUndefined();
  expect(whyNoChanges(graphWith([]), '/luoghi/sala/', luoghi)).toBeUndefined();
});
