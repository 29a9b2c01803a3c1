import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ContentRepository, contentRepository } from '../tests/content-repository.ts';
import { readContentLog } from './content-log.ts';
import { historyOf } from './history.ts';

let repository: ContentRepository;

const text = Array.from({ length: 20 }, (_, line) => `riga ${line}`).join('\n');
const historyIn = ({ content }: ContentRepository) => historyOf(readContentLog(content));

beforeEach(() => {
  repository = contentRepository();
  repository.write({ 'luoghi/sala.md': text, '../altro.md': 'fuori' });
  repository.commit('2031-01-01T10:00:00Z');
  repository.write({ 'luoghi/sala.md': `${text}\naltro`, 'luoghi/piazza.md': 'piazza' });
  repository.commit('2031-02-01T10:00:00Z');
  const folder = join(repository.content, 'luoghi');
  renameSync(join(folder, 'sala.md'), join(folder, 'sala-civica.md'));
  repository.commit('2031-03-01T10:00:00Z');
});

afterEach(() => {
  repository.remove();
});

const days = (dates: { added: string; changed: string } | undefined) =>
  dates &&
  [dates.added, dates.changed].map((instant) => new Date(instant).toISOString().slice(0, 10));

it('tells when a file was added and changed, also under an earlier name', () => {
  const history = historyIn(repository);
  expect(days(history.get('luoghi/sala-civica.md'))).toEqual(['2031-01-01', '2031-03-01']);
  expect(days(history.get('luoghi/piazza.md'))).toEqual(['2031-02-01', '2031-02-01']);
  expect([...history.keys()].some((file) => file.includes('altro'))).toBe(false);
});

it('dates what another branch wrote by when it was merged, that is published', () => {
  repository.git('switch', '-q', '-c', 'bozza');
  repository.write({ 'luoghi/portico.md': 'portico' });
  repository.commit('2031-04-01T10:00:00Z');
  repository.git('switch', '-q', 'main');
  repository.write({ 'luoghi/piazza.md': 'piazza grande' });
  repository.commit('2031-04-05T10:00:00Z');
  repository.git('merge', '-q', '--no-ff', '--no-commit', 'bozza');
  repository.commit('2031-04-10T10:00:00Z');
  expect(days(historyIn(repository).get('luoghi/portico.md'))?.[0]).toBe('2031-04-10');
});

it('does not date files by the edge of a shallow clone', () => {
  const clone = repository.clone('--depth', '2');
  try {
    const history = historyIn(clone);
    expect(history.get('luoghi/piazza.md')).toBeUndefined();
    expect(days(history.get('luoghi/sala-civica.md'))?.[1]).toBe('2031-03-01');
  } finally {
    clone.remove();
  }
});

it('is empty outside git', () => {
  rmSync(join(repository.root, '.git'), { recursive: true });
  expect(historyIn(repository).size).toBe(0);
});
