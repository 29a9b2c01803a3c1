import { expect, test } from 'vitest';
import { checkClock, checkLengths, checkNames, checkTestPlaces } from './habits.ts';

const places = (findings: { where: string }[]) => findings.map(({ where }) => where);
const files = (...paths: string[]) => paths.map((path) => ({ path, content: '' }));

test('finds names that say nothing', () => {
  expect(
    places(
      checkNames(
        files(
          'views/utils.ts',
          'text/helpers/a.ts',
          'views/_misc2.ts',
          'views/common.ts',
          'views/mischief.ts',
        ),
      ),
    ),
  ).toEqual([
    'src/views/utils.ts',
    'src/text/helpers/a.ts',
    'src/views/_misc2.ts',
    'src/views/common.ts',
  ]);
});

test('finds tests that would become pages', () => {
  expect(places(checkTestPlaces(files('pages/a.test.ts', 'views/a.test.ts')))).toEqual([
    'src/pages/a.test.ts',
  ]);
});

test('finds long files', () => {
  const file = (path: string, lines: number) => ({ path, content: 'x\n'.repeat(lines) });
  expect(
    places(
      checkLengths([
        file('pages/a.astro', 151),
        file('pages/b.astro', 150),
        file('views/a.ts', 251),
        file('views/a.test.ts', 900),
        file('styles/a.css', 900),
      ]),
    ),
  ).toEqual(['src/pages/a.astro: 151 lines', 'src/views/a.ts: 251 lines']);
});

test('finds a clock where time must be given', () => {
  const file = (path: string, content: string) => ({ path, content });
  expect(
    places(
      checkClock([
        file('views/a.ts', 'export const a = Date.now();'),
        file('model/b.ts', 'const b = () => new Date();'),
        file('text/c.ts', 'const c = Date();'),
        file('text/d.ts', 'const d = new Date(now); // never new Date()'),
        file('queries/e.ts', 'new Date()'),
      ]),
    ),
  ).toEqual(['src/views/a.ts', 'src/model/b.ts', 'src/text/c.ts']);
});
