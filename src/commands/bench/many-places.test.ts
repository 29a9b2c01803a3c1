import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../repository/check.ts';
import { writeManyPlaces } from './many-places.ts';
import { FIXTURE, FIXTURE_DAY } from './workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'many-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('as many places as asked for, all of them valid', () => {
  writeManyPlaces(FIXTURE, folder, 150);
  expect(readdirSync(join(folder, 'luoghi'))).toHaveLength(150);
  const { problems } = checkContent(folder, FIXTURE_DAY);
  expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
});
