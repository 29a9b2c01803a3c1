import type * as z from 'zod';
import { singleton } from '../collection.ts';
import {
  date,
  digest,
  group,
  integer,
  itemId,
  list,
  optional,
  relation,
  requiredList,
  to,
} from '../fields/index.ts';

/** A process may take many more commitments than a list of a form holds. */
const MOST_COMMITMENTS = 5000;

const version = group('Versione', {
  numero: integer('Numero', { min: 1, max: 999 }),
  articoli: list(
    'Articoli',
    group('Articolo', { articolo: itemId('Articolo'), impronta: digest('Impronta del testo') }),
    { one: 'articolo' },
  ),
  originale: optional(digest('Impronta dell’originale firmato')),
  copia: optional(digest('Impronta della copia pubblicata')),
});

/**
 * What was signed, pact by pact and version by version: the texts of the articles and the files. The
 * original is not in the repository, because the certificates of its signatures carry names: only its
 * imprint is kept.
 */
export const signedTexts = singleton({
  name: 'firme',
  label: 'Impronte dei patti firmati',
  help: 'Le impronte dei testi e dei file firmati: le scrive npm run impronte.',
  fields: {
    patti: list(
      'Patti',
      group('Patto', {
        patto: relation('Patto', to.collection('patti')),
        versioni: requiredList('Versioni', version, { one: 'versione' }),
      }),
      { one: 'patto' },
    ),
  },
  rules: [
    ({ patti }, context) => {
      refuseRepeated(
        patti.map(({ patto }, index) => ({ key: patto, path: ['patti', index, 'patto'] })),
        context,
      );
      patti.forEach(({ versioni }, pact) => {
        refuseRepeated(
          versioni.map(({ numero }, index) => ({
            key: numero,
            path: ['patti', pact, 'versioni', index, 'numero'],
          })),
          context,
        );
      });
    },
  ],
});

/** The first deadline of each commitment: what is decided later is an extension, beside it. */
export const firstDeadlines = singleton({
  name: 'scadenze',
  label: 'Prime scadenze',
  help: 'La prima scadenza di ogni impegno: la scrive npm run impronte.',
  fields: {
    scadenze: list(
      'Prime scadenze',
      group('Prima scadenza', {
        impegno: relation('Impegno', to.collection('impegni')),
        scadenza: date('Prima scadenza'),
      }),
      { one: 'scadenza', max: MOST_COMMITMENTS },
    ),
  },
  rules: [
    ({ scadenze }, context) =>
      refuseRepeated(
        scadenze.map(({ impegno }, index) => ({
          key: impegno,
          path: ['scadenze', index, 'impegno'],
        })),
        context,
      ),
  ],
});

/** Of two records of one thing nobody could say which counts. */
function refuseRepeated(
  records: readonly { key: string | number; path: (string | number)[] }[],
  context: z.RefinementCtx,
): void {
  records.forEach(({ key, path }, index) => {
    if (records.findIndex((record) => record.key === key) === index) return;
    context.addIssue({
      code: 'custom',
      path,
      message: `«${key}» è registrato due volte: riprendi il file com’era dalla storia del repository`,
      params: { rule: 'impronta-doppia' },
    });
  });
}
