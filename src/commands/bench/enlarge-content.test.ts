import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../repository/read.ts';
import { checkContent } from '../../repository/check.ts';
import { type EnlargedContent, enlargeContent } from './enlarge-content.ts';
import { FIXTURE, FIXTURE_DAY } from './workshop.ts';

describe('content enlarged to about 400 pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enlarged-'));
  let enlarged: EnlargedContent;

  beforeAll(() => {
    enlarged = enlargeContent(FIXTURE, folder, 400);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the original and its copies', () => {
    const original = readContent(FIXTURE).ids.collections;
    const { collections } = readContent(folder).ids;
    expect(enlarged.copies).toBe(2);
    expect(collections.sessioni.size).toBe(original.sessioni.size * 3);
    expect(collections.linee.size).toBe(original.linee.size);
  });

  test('passes the check of the content', () => {
    const { problems, entries } = checkContent(folder, FIXTURE_DAY);
    expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
    expect(entries).toBe(enlarged.entries);
  });

  test('keeps the relations of a copy inside it', () => {
    const { impegni } = readContent(folder).content;
    const copy = impegni.find(({ id }) => id === 'posare-dieci-panchine-2');
    expect(copy?.data.responsabile).toBe('comune-di-borgo-fantasio-2');
    expect(copy?.data.domande.every((id) => /^zac\d+-d2$/.test(id))).toBe(true);
  });
});
