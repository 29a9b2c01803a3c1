import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, test } from 'vitest';
import { checkClock, checkLengths, checkNames, checkTestPlaces } from './architecture/habits.ts';
import { checkImports } from './architecture/import-rules.ts';
import { readSourceFiles } from './architecture/source-file.ts';
import { checkTownWords, type Identity, townWords } from './architecture/town-words.ts';
import { expectNone } from './checks/finding.ts';
import { ROOT } from './site-builds.ts';

const files = readSourceFiles(join(ROOT, 'src'));

describe('files of src/', () => {
  test('import only what their room may', () => {
    expectNone(checkImports(files));
  });

  test('are called by what they hold', () => {
    expectNone(checkNames(files));
  });

  test('are no tests among the pages', () => {
    expectNone(checkTestPlaces(files));
  });

  test('are short', () => {
    expectNone(checkLengths(files));
  });

  test('take the time as an argument', () => {
    expectNone(checkClock(files));
  });

  test('can be used by another town', () => {
    const identity = readFileSync(join(ROOT, 'content/impostazioni/identita.yml'), 'utf8');
    expectNone(checkTownWords(files, townWords(load(identity) as Identity)));
  });
});
