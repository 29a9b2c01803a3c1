import type { Problem } from '../problem.ts';
import { type CollectionName, type Entry, fileOf } from '../registry.ts';
import { type IntegrityRule, type KnownContent, problemIn, problemInSettings } from './context.ts';

interface Claim {
  id: string;
  entry: Pick<Entry, 'collection' | 'id'>;
  path: (string | number)[];
}

/** Addresses that the site keeps for its own pages: a free page cannot take them. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([
  '404',
  'admin',
  'anteprime',
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
  'pagefind',
  'patti',
  'patto',
  'percorso',
  'redazione',
  'seguire',
  'sessioni',
  'soggetti',
  'verifica-la-tua-copia',
]);

/** Collections whose entries are parts of one page, each with its id as the anchor. */
const SHARED_PAGES: Readonly<Record<string, readonly CollectionName[]>> = {
  '/percorso/': ['percorso', 'linee'],
  '/azioni/': ['azioni'],
  '/impegni/': ['verifiche'],
  '/che-cosa-aspettarsi/': ['attesi'],
  '/glossario/': ['glossario'],
};

/**
 * Codes, questions and articles are unique across the site; vocabulary items in their list; entries
 * in the page they share.
 */
export const identifiersAreUnique: IntegrityRule = ({ content }) => [
  ...repeated(claims(content)),
  ...repeatedVocabularyItems(content),
  ...Object.entries(SHARED_PAGES).flatMap(([page, names]) => repeatedAnchors(page, names, content)),
  ...content.pagine
    .filter(({ id }) => RESERVED_PAGES.has(id))
    .map((entry) =>
      problemIn(entry, {
        rule: 'indirizzo-riservato',
        message: `l’indirizzo /${entry.id}/ è già di una pagina del sito: dai al file un altro nome.`,
      }),
    ),
];

function claims(content: KnownContent): Claim[] {
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

function repeatedAnchors(
  page: string,
  names: readonly CollectionName[],
  content: KnownContent,
): Problem[] {
  const first = new Map<string, Entry>();
  return names.flatMap((name) =>
    content[name].flatMap((entry: Entry) => {
      const earlier = first.get(entry.id);
      if (earlier === undefined) {
        first.set(entry.id, entry);
        return [];
      }
      return [
        problemIn(entry, {
          rule: 'indirizzo-doppio',
          message: `ha lo stesso nome di ${fileOf(earlier.collection, earlier.id)}, e stanno nella stessa pagina: l’indirizzo ${page}#${entry.id} porterebbe sempre all’altra. Cambia il nome di questo file.`,
        }),
      ];
    }),
  );
}

function repeatedVocabularyItems({ settings }: KnownContent): Problem[] {
  return Object.entries(settings.vocabolari ?? {}).flatMap(([name, items]) =>
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
