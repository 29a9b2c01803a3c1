import { expect, test } from 'vitest';
import { describeFindings, expectNone } from './finding.ts';

test('says each thing once, with the first places where it happens', () => {
  const findings = Array.from({ length: 12 }, (_, index) => ({
    where: `/pagina-${index}/`,
    message: 'no title: write one',
  }));
  const report = describeFindings([...findings, { where: '/', message: 'no lang: write one' }]);
  expect(report).toBe(
    `- no title: write one
    /pagina-0/
    /pagina-1/
    /pagina-2/
    /pagina-3/
    /pagina-4/
    /pagina-5/
    /pagina-6/
    /pagina-7/
    /pagina-8/
    /pagina-9/
    and 2 more
- no lang: write one
    /`,
  );
});

test('throws only if there is something', () => {
  expect(() => expectNone([])).not.toThrow();
  expect(() => expectNone([{ where: '/', message: 'no lang: write one' }])).toThrow('no lang');
});
