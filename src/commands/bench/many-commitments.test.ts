import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../repository/check.ts';
import { readContent } from '../../repository/read.ts';
import { writeManyCommitments } from './many-commitments.ts';
import { FIXTURE, FIXTURE_DAY } from './workshop.ts';
import type { WrittenContent } from './written-content.ts';

describe('content with 60 commitments more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commitments-'));
  let written: WrittenContent;

  beforeAll(() => {
    written = writeManyCommitments(FIXTURE, folder, { commitments: 60, updates: 10 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has as many, with their updates', () => {
    const before = readContent(FIXTURE).content;
    const { impegni, aggiornamenti } = readContent(folder).content;
    expect(impegni.length - before.impegni.length).toBe(60);
    expect(aggiornamenti.length - before.aggiornamenti.length).toBe(600);
  });

  test('passes the check of the content', () => {
    const { problems, entries } = checkContent(folder, FIXTURE_DAY);
    expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
    expect(entries).toBe(written.entries);
  });

  test('repeats no title', () => {
    const titles = readContent(folder).content.impegni.map(({ data }) => data.titolo);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
