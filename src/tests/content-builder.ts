import { createHash } from 'node:crypto';
import type { KnownIds } from '../model/integrity/index.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type Content,
  type Entry,
  imprints,
  singletons,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import { assembleGraph, type Graph } from '../queries/assemble.ts';

/** Front matter by id, collection by collection, as an editor would write it; `body` aside. */
export type RawContent = Partial<
  Record<CollectionName, Record<string, Record<string, unknown>>>
> & {
  settings?: {
    identita?: Record<string, unknown>;
    vocabolari?: Record<string, unknown>;
    menu?: Record<string, unknown>;
  };
  imprints?: {
    firme?: Record<string, unknown>;
    scadenze?: Record<string, unknown>;
  };
};

const identity = {
  nome: 'Processo di prova',
  motto: 'Dalle prove ai fatti',
  in_breve: 'Un processo inventato.',
  natura: 'dimostrativo',
  territorio: {
    nome: 'Borgo',
    centro: { lat: 44, lon: 12 },
    riquadro: { sud: 43.9, nord: 44.1, ovest: 11.9, est: 12.1 },
  },
};

const vocabularies = {
  tipi_di_azione: [{ id: 'fondativa', nome: 'Azione fondativa' }],
  zone: [{ id: 'centro', nome: 'Centro' }],
};

function valid<Data>(
  definition: Parameters<typeof validate<Data>>[0],
  raw: unknown,
  where: string,
  body = '',
): Data {
  const { data, explanations } = validate(definition, raw, body);
  if (data === undefined) {
    throw new Error(
      `${where}: ${explanations.map(({ field, message }) => `${field} ${message}`).join('; ')}`,
    );
  }
  return data;
}

/** A small content that passed the real schemas; what a field needs and the test does not say, has a default. */
export function contentOf(raw: RawContent): Content {
  const lists = collectionNames.map((name) => {
    const entries = Object.entries(raw[name] ?? {}).map(([id, { body, ...data }]): Entry => {
      const asked = collections[name].body?.optional === false ? 'Testo.' : '';
      const text = typeof body === 'string' ? body : asked;
      const complete = { ...defaults(name, id), ...data };
      return {
        id,
        collection: name,
        data: valid<Entry['data']>(collections[name], complete, `${name}/${id}`, text),
        body: text,
      };
    });
    return [name, entries] as const;
  });
  return {
    ...Object.fromEntries(lists),
    settings: {
      identita: valid(singletons.identita, { ...identity, ...raw.settings?.identita }, 'identita'),
      vocabolari: valid(
        singletons.vocabolari,
        { ...vocabularies, ...raw.settings?.vocabolari },
        'vocabolari',
      ),
      menu: valid(singletons.menu, raw.settings?.menu ?? {}, 'menu'),
    },
    imprints: {
      firme: valid(imprints.firme, raw.imprints?.firme ?? {}, 'firme'),
      scadenze: valid(imprints.scadenze, raw.imprints?.scadenze ?? {}, 'scadenze'),
    },
  } as Content;
}

/** Only what the schema asks for, so that a test names only what it is about. */
function defaults(name: CollectionName, id: string): Record<string, unknown> {
  const base = { titolo: `Titolo di ${id}`, in_breve: 'Una frase semplice.' };
  const byCollection: Partial<Record<CollectionName, Record<string, unknown>>> = {
    sessioni: { ...base, sigla: 's1', tipo: 'tavolo', stato: 'svolta', quando: 'In primavera' },
    emersi: { ...base, tipo: 'idea' },
    luoghi: { ...base, stato: 'citato' },
    impegni: { titolo: base.titolo, responsabile: 'comune' },
    azioni: { ...base, tipo: 'fondativa' },
    documenti: { ...base, tipo: 'atto', pubblicazione: 'non_verificato' },
    soggetti: { titolo: base.titolo, natura: 'associazione', ruoli: ['partecipa'] },
    verifiche: { titolo: base.titolo },
    attesi: {
      ...base,
      fondamento: { testo: 'Lo dice il bando', url: 'https://www.esempio.it/bando' },
      pubblicazione: 'non_verificato',
    },
    percorso: { ...base, ordine: 1, tipo: 'svolgimento', quando: 'In primavera' },
    patti: {
      ...base,
      sigla: 'p1',
      stato: 'presentato',
      oggetto: 'Prova',
      firma: { pubblicazione: 'non_verificato' },
    },
    linee: { ...base, ordine: 1, denominazioni: [{ testo: 'Linea', quando: 'All’avvio' }] },
    glossario: { titolo: base.titolo, definizione: 'Che cosa vuol dire.' },
    pagine: { ...base, sezione: 'progetto' },
  };
  return byCollection[name] ?? {};
}

export function idsOf(content: Content): KnownIds {
  return {
    collections: Object.fromEntries(
      collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]),
    ) as unknown as KnownIds['collections'],
    nested: {
      domande: new Set(
        content.sessioni.flatMap(({ data }) => (data.prima?.domande ?? []).map(({ id }) => id)),
      ),
      articoli: new Set(content.patti.flatMap(({ data }) => data.articoli.map(({ id }) => id))),
    },
  };
}

/** The graph of a small content, without history and warnings unless given. */
export function graphOf(raw: RawContent, around: Partial<Graph> = {}): Graph {
  return graphFrom(contentOf(raw), around);
}

/** The graph of a content, with as little around it. */
export function graphFrom(content: Content, around: Partial<Graph> = {}): Graph {
  return assembleGraph(content, {
    history: new Map(),
    memory: { known: false, why: 'no-git' },
    warnings: [],
    today: '2031-05-20',
    site: 'https://esempio.it',
    prose: (markdown) => markdown,
    measure: (address) => ({ format: address.split('.').at(-1) ?? '', bytes: 240_400 }),
    digest: (address) => createHash('sha256').update(address).digest('hex'),
    ...around,
  });
}
