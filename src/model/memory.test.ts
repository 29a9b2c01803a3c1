import { expect, it } from 'vitest';
import { remember, type Revision } from './memory.ts';

const file = (titolo: string) => ({
  file: 'luoghi/sala.md',
  text: `---\ntitolo: ${titolo}\n---\n`,
});

const revision = (when: string, before?: string, after?: string): Revision => ({
  when,
  file: 'luoghi/sala.md',
  before: before === undefined ? undefined : file(before),
  after: after === undefined ? undefined : file(after),
});

/** Day, kind and titles of what is told of revisions that come the oldest first. */
function told(...revisions: Revision[]): string[] {
  const since = revisions[0]?.when ?? '';
  const memory = remember({
    known: true,
    since,
    complete: true,
    revisions: revisions.toReversed(),
  });
  return memory.known
    ? memory.changes.map(({ day, kind, before, after }) =>
        [day, kind, before['titolo'] ?? '-', after['titolo'] ?? '-'].join(' '),
      )
    : [];
}

it('tells the revisions of a day together, from the first state to the last', () => {
  expect(
    told(
      revision('2031-05-01T08:00:00Z', 'Sala', 'Salla'),
      revision('2031-05-01T09:00:00Z', 'Salla', 'Aula'),
      revision('2031-05-02T09:00:00Z', 'Aula', 'Portico'),
    ),
  ).toEqual(['2031-05-02 changed Aula Portico', '2031-05-01 changed Sala Aula']);
});

it('counts the days of Italy', () => {
  expect(told(revision('2031-05-01T22:30:00Z', 'Sala', 'Aula'))).toEqual([
    '2031-05-02 changed Sala Aula',
  ]);
});

it('is silent about what was undone, or added and taken away, on the same day', () => {
  expect(
    told(
      revision('2031-05-01T08:00:00Z', 'Sala', 'Salla'),
      revision('2031-05-01T09:00:00Z', 'Salla', 'Sala'),
    ),
  ).toEqual([]);
  expect(
    told(
      revision('2031-05-01T08:00:00Z', undefined, 'Sala'),
      revision('2031-05-01T09:00:00Z', 'Sala', undefined),
    ),
  ).toEqual([]);
});

it('tells an entry that is corrected on its first day as an addition', () => {
  expect(
    told(
      revision('2031-05-01T08:00:00Z', undefined, 'Salla'),
      revision('2031-05-01T09:00:00Z', 'Salla', 'Sala'),
    ),
  ).toEqual(['2031-05-01 added - Sala']);
});

it('knows an entry that returns', () => {
  expect(
    told(
      revision('2031-05-01T08:00:00Z', undefined, 'Sala'),
      revision('2031-05-02T08:00:00Z', 'Sala', undefined),
      revision('2031-05-03T08:00:00Z', undefined, 'Sala'),
    ).map((line) => line.split(' ')[1]),
  ).toEqual(['returned', 'removed', 'added']);
});

it('does not mix the days where the dates of commits do not follow each other', () => {
  expect(
    told(
      revision('2031-05-02T08:00:00Z', 'A', 'B'),
      revision('2031-05-01T08:00:00Z', 'B', 'C'),
      revision('2031-05-02T09:00:00Z', 'C', 'D'),
    ),
  ).toEqual(['2031-05-02 changed C D', '2031-05-02 changed A B', '2031-05-01 changed B C']);
});

it('tells nothing of before a day that the settings say', () => {
  const revisions = [
    revision('2031-05-03T08:00:00Z', 'Aula', 'Portico'),
    revision('2031-05-01T08:00:00Z', 'Sala', 'Aula'),
  ];
  const past = { known: true, since: '2031-05-01T08:00:00Z', complete: true, revisions } as const;
  const memory = remember(past, '2031-05-02');
  expect(memory).toMatchObject({ since: '2031-05-02', complete: false });
  expect(memory.known && memory.changes.map(({ day }) => day)).toEqual(['2031-05-03']);
  expect(remember(past)).toMatchObject({ since: '2031-05-01', complete: true });
});

it.each([
  ['contains itself', '&a [*a]'],
  ['is nested without end', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
])('tells as rewritten a version with a value that %s', (_, titolo) => {
  const kinds = told(
    revision('2031-05-01T08:00:00Z', undefined, titolo),
    revision('2031-05-02T08:00:00Z', titolo, 'Sala'),
  ).map((line) => line.split(' ')[1]);
  expect(kinds).toEqual(['rewritten', 'added']);
});
