import type { Problem } from '../problem.ts';
import { type Content, type Entry, fileOf } from '../registry.ts';
import { type IntegrityRule, problemIn, problemInSettings } from './context.ts';

interface Claim {
  id: string;
  entry: Pick<Entry, 'collection' | 'id'>;
  path: (string | number)[];
}

/** Addresses that the site keeps for its own pages: a free page cannot take them. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([
  'admin',
  'azioni',
  'cerca',
  'che-cosa-aspettarsi',
  'cosa-manca',
  'dati',
  'documenti',
  'domande',
  'feed',
  'filo',
  'glossario',
  'impegni',
  'indice',
  'luoghi',
  'media',
  'novita',
  'patti',
  'patto',
  'percorso',
  'redazione',
  'seguire',
  'sessioni',
  'soggetti',
  'verifica-la-tua-copia',
]);

/** Codes, questions and articles are unique across the site; vocabulary items in their list. */
export const identifiersAreUnique: IntegrityRule = ({ content }) => [
  ...repeated(claims(content)),
  ...repeatedVocabularyItems(content),
  ...content.pagine
    .filter(({ id }) => RESERVED_PAGES.has(id))
    .map((entry) =>
      problemIn(entry, {
        rule: 'indirizzo-riservato',
        message: `l’indirizzo /${entry.id}/ è già di una pagina del sito: dai al file un altro nome.`,
      }),
    ),
];

function claims(content: Content): Claim[] {
  return [
    ...content.sessioni.flatMap((entry) => [
      { id: entry.data.sigla, entry, path: ['sigla'] },
      ...(entry.data.prima?.domande ?? []).map(({ id }, index) => ({
        id,
        entry,
        path: ['prima', 'domande', index, 'id'],
      })),
    ]),
    ...content.patti.flatMap((entry) => [
      { id: entry.data.sigla, entry, path: ['sigla'] },
      ...entry.data.articoli.map(({ id }, index) => ({
        id,
        entry,
        path: ['articoli', index, 'id'],
      })),
    ]),
  ];
}

function repeated(all: Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of all) {
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, claim);
    else {
      problems.push(
        problemIn(claim.entry, {
          rule: 'identificativo-doppio',
          path: claim.path,
          message: `«${claim.id}» è già usato in ${fileOf(earlier.entry.collection, earlier.entry.id)}: ogni identificativo è di una cosa sola. Cambia questo.`,
        }),
      );
    }
  }
  return problems;
}

function repeatedVocabularyItems({ settings }: Content): Problem[] {
  return Object.entries(settings.vocabolari).flatMap(([name, items]) =>
    items.flatMap(({ id }, index) =>
      items.findIndex((item) => item.id === id) === index
        ? []
        : [
            problemInSettings('vocabolari', {
              rule: 'identificativo-doppio',
              path: [name, index, 'id'],
              message: `«${id}» è già usato in questo elenco: cambia questo.`,
            }),
          ],
    ),
  );
}
