import { expect, it } from 'vitest';
import { contentOf } from '../tests/content-builder.ts';
import { checkSignedCopies } from './signed-copies.ts';

const COPY = 'c'.repeat(64);

const version = (numero: number, more = {}) => ({
  numero,
  data: `2031-01-0${numero}`,
  cosa_cambia: 'Qualcosa.',
  ...more,
});

function found(patto: Record<string, unknown>, copia?: string) {
  const content = contentOf({
    documenti: {},
    patti: { p: patto },
    imprints: {
      firme: { patti: [{ patto: 'p', versioni: [{ numero: 1, ...(copia && { copia }) }] }] },
    },
  });
  return checkSignedCopies('nowhere', content).map(({ severity, rule, file, field }) =>
    [severity, rule, file, field].join(' '),
  );
}

it.each([
  ['the last version', [version(1)], 'file_firmato'],
  ['a past version', [version(2), version(1)], 'versioni.1.documento'],
])('the document of a copy that was recorded cannot be taken from %s', (_, versioni, field) => {
  expect(found({ versioni }, COPY)).toEqual([`blocca copia-firmata-tolta patti/p.md ${field}`]);
  expect(found({ versioni })).toEqual([]);
});

it('a document that is named and is not there is left to the check of the relations', () => {
  const versioni = [version(1, { documento: 'non-c-e' }), version(2)];
  expect(found({ versioni }, COPY)).toEqual([]);
});

it('a version that is not in the list is left to the check of the texts', () => {
  expect(found({ versioni: [version(2)] }, COPY)).toEqual([]);
});
