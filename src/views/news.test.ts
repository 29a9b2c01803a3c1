import { describe, expect, it } from 'vitest';
import type { Change } from '../model/memory.ts';
import { additionOf } from '../tests/additions.ts';
import { graphOf } from '../tests/content-builder.ts';
import { newsPage, newsPartPage, newsParts } from './news.ts';

const addition = (collection: 'luoghi' | 'impegni', id: string, day: string) =>
  additionOf(collection, id, `${day}T10:00:00Z`);

const graphWith = (changes: Change[], complete = false) =>
  graphOf(
    { luoghi: { sala: {} }, impegni: { aprire: {} } },
    { memory: { known: true, since: '2031-01-02', complete, changes } },
  );

const graph = graphWith([
  addition('luoghi', 'sala', '2031-05-04'),
  addition('impegni', 'aprire', '2031-03-09'),
]);

const things = ({ days }: ReturnType<typeof newsPage>) =>
  days.flatMap(({ items }) => items.map(({ thing }) => thing));

describe('the pages of news', () => {
  it('are one of the latest, one for each month that has some, one for each kind', () => {
    expect(newsParts(graph)).toEqual(['2031-05', '2031-03', 'impegni', 'luoghi']);
    expect(things(newsPage(graph))).toEqual(['luoghi/sala', 'impegni/aprire']);
    expect(things(newsPartPage(graph, '2031-03'))).toEqual(['impegni/aprire']);
    expect(things(newsPartPage(graph, 'luoghi'))).toEqual(['luoghi/sala']);
  });

  it('lead from month to month in the order of time', () => {
    const { meta } = newsPartPage(graph, '2031-03');
    expect(meta.next).toEqual({ href: '/novita/2031-05/', text: 'maggio 2031' });
    expect(meta.previous).toBeUndefined();
    expect(meta.title).toBe('Novità di marzo 2031');
  });

  it('keep the latest days whole', () => {
    const day = (date: string, number: number) =>
      Array.from({ length: number }, (_, index) => addition('luoghi', `${date}-${index}`, date));
    const long = graphWith([
      ...day('2031-05-06', 9),
      ...day('2031-05-05', 9),
      ...day('2031-05-04', 9),
      ...day('2031-05-03', 9),
      ...day('2031-05-02', 9),
    ]);
    expect(newsPage(long).days.map(({ day: date }) => date.slice(-1))).toEqual([
      '6',
      '5',
      '4',
      '3',
    ]);
    expect(newsPartPage(long, '2031-05').days).toHaveLength(5);
  });

  it('say from which day they tell, and whether that is the beginning', () => {
    expect(newsPage(graph).begins).toMatch(/^Si raccontano le modifiche dal 2 gennaio/);
    expect(newsPage(graphWith([], true)).begins).toMatch(
      /^Le modifiche si raccontano dal 2 gennaio/,
    );
  });

  it('say why they tell nothing where the history is not known', () => {
    for (const why of ['no-git', 'shallow', 'incomplete'] as const) {
      const page = newsPage(graphOf({}, { memory: { known: false, why } }));
      expect(page.unknown).toContain('La storia delle modifiche non è disponibile qui.');
      expect(page).toMatchObject({ days: [], months: [], kinds: [], begins: undefined });
    }
    expect(newsPage(graph).unknown).toBeUndefined();
  });
});
