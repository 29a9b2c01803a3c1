import { capitalise } from '../../text/words.ts';
import type { Problem } from '../problem.ts';
import { walk } from '../references.ts';
import { type CollectionName, singletons } from '../registry.ts';
import {
  allFiles,
  calledFile,
  type ContentFile,
  type IntegrityContext,
  type IntegrityRule,
  problemAt,
} from './context.ts';

interface Claim {
  id: string;
  file: ContentFile;
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
]);

/** The same under `/impegni/`: a commitment cannot take the address of a way to look at them all. */
export const RESERVED_COMMITMENTS: ReadonlySet<string> = new Set([
  'linee',
  'luoghi',
  'mesi',
  'soggetti',
  'stati',
  'verifiche',
]);

/** The same under `/luoghi/`. */
export const RESERVED_PLACES: ReadonlySet<string> = new Set(['mappa', 'pagina', 'proporre']);

/** Names that an entry cannot have, where its page would take the address of another. */
const RESERVED: Readonly<
  Partial<Record<CollectionName, { under: string; names: ReadonlySet<string> }>>
> = {
  pagine: { under: '/', names: RESERVED_PAGES },
  impegni: { under: '/impegni/', names: RESERVED_COMMITMENTS },
  luoghi: { under: '/luoghi/', names: RESERVED_PLACES },
};

/** Collections whose entries are parts of one page, each with its id as the anchor. */
const SHARED_PAGES: Readonly<Record<string, readonly CollectionName[]>> = {
  '/percorso/': ['percorso', 'linee'],
  '/azioni/': ['azioni'],
  '/impegni/verifiche/': ['verifiche'],
  '/che-cosa-aspettarsi/': ['attesi'],
  '/glossario/': ['glossario'],
};

/**
 * Codes, questions and articles are unique across the site; vocabulary items in their list; entries
 * in the page they share.
 */
/** No two things have one id, and no two pages one address. */
export const identifiersAreUnique: IntegrityRule = (context) => {
  const files = allFiles(context);
  const entries = files.filter(isEntry);
  return [
    ...repeated(entries.flatMap(claims), context),
    ...files.filter(({ fields }) => fields === singletons.vocabolari.fields).flatMap(repeatedItems),
    ...Object.entries(SHARED_PAGES).flatMap(([page, names]) =>
      repeatedAnchors(
        page,
        names.flatMap((name) => entries.filter(({ entry }) => entry.collection === name)),
        context,
      ),
    ),
    ...entries.flatMap((file) => reserved(file, context)),
  ];
};

function reserved(file: EntryFile, context: IntegrityContext): Problem[] {
  const { collection, id } = file.entry;
  const taken = RESERVED[collection];
  return taken === undefined || !taken.names.has(id)
    ? []
    : [
        problemAt(file, {
          rule: 'indirizzo-riservato',
          message: `l’indirizzo ${taken.under}${id}/ è già di una pagina del sito: ${renaming(context)}.`,
        }),
      ];
}

type EntryFile = ContentFile & Required<Pick<ContentFile, 'entry'>>;

function isEntry(file: ContentFile): file is EntryFile {
  return file.entry !== undefined;
}

/** The short code and the ids inside a file. */
function claims(file: ContentFile): Claim[] {
  return [...walk(file.fields, file.data)].flatMap(({ field: { shape }, value, path }) =>
    shape.kind === 'value' &&
    (shape.type === 'sigla' || shape.type === 'identificativo') &&
    typeof value === 'string'
      ? [{ id: value, file, path }]
      : [],
  );
}

/** Claims after the first of each id, with the first. */
function again(all: readonly Claim[]): { claim: Claim; earlier: Claim }[] {
  const first = new Map<string, Claim>();
  return all.flatMap((claim) => {
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, claim);
    return earlier === undefined ? [] : [{ claim, earlier }];
  });
}

/** The name of a file is given once: the form makes it of the title, and cannot change it. */
function renaming({ reader }: IntegrityContext): string {
  return reader === 'form'
    ? 'rifai la scheda con un altro titolo, e cancella questa'
    : 'dai a questo file un altro nome';
}

function repeated(all: readonly Claim[], context: IntegrityContext): Problem[] {
  return again(all).map(({ claim, earlier }) =>
    problemAt(claim.file, {
      rule: 'identificativo-doppio',
      path: claim.path,
      message: `«${claim.id}» è già usato in ${calledFile(context, earlier.file)}: ogni identificativo è di una cosa sola. Cambia questo.`,
    }),
  );
}

function repeatedAnchors(
  page: string,
  files: readonly EntryFile[],
  context: IntegrityContext,
): Problem[] {
  return again(files.map((file) => ({ id: file.entry.id, file, path: [] }))).map(
    ({ claim, earlier }) =>
      problemAt(claim.file, {
        rule: 'indirizzo-doppio',
        message: `ha lo stesso nome di ${calledFile(context, earlier.file)}, e stanno nella stessa pagina: l’indirizzo ${page}#${claim.id} porterebbe sempre all’altra. ${capitalise(renaming(context))}.`,
      }),
  );
}

/** An id is of one item in each vocabulary. */
function repeatedItems(file: ContentFile): Problem[] {
  const all = claims(file);
  return [...new Set(all.map(({ path }) => path[0]))].flatMap((vocabulary) =>
    again(all.filter(({ path }) => path[0] === vocabulary)).map(({ claim }) =>
      problemAt(file, {
        rule: 'identificativo-doppio',
        path: claim.path,
        message: `«${claim.id}» è già usato in questo elenco: cambia questo.`,
      }),
    ),
  );
}
