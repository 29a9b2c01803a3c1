import { type CollectionName, collections, type Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { FACETS, type SearchRecord, type SearchRecords } from '../text/search/file.ts';
import { type TextPart, textParts } from '../text/search/plain.ts';
import { wordsOf } from '../text/search/words.ts';
import { addressOf, currentPact, partyLink, titleOf } from './address.ts';
import { partiesInOrder, questionsInOrder, sessionsInOrder } from './order.ts';
import { type PlaceList, placeLists } from './place-lists.ts';
import { type PactFound, pactPagesToFind } from './search-pacts.ts';
import { fixedPages, noPactPage } from './search-pages.ts';
import { fieldText, joinTexts, leadOf } from './search-text.ts';
import { dayOf, type Traits, traitsOf } from './search-traits.ts';

/** Kinds of thing, in the order in which a choice of them is easiest to read. */
const KINDS = {
  pagine: 'Pagine',
  sessioni: 'Sessioni e incontri',
  domande: 'Domande',
  emersi: 'Punti emersi',
  luoghi: 'Luoghi',
  azioni: 'Azioni',
  patti: 'Patto',
  impegni: 'Impegni e annunci',
  aggiornamenti: 'Aggiornamenti',
  verifiche: 'Verifiche',
  attesi: 'Cose attese',
  soggetti: 'Soggetti',
  documenti: 'Documenti',
  percorso: 'Fasi del percorso',
  linee: 'Linee',
  glossario: 'Glossario',
} as const satisfies Record<CollectionName | 'domande', string>;

/** Those of which a site has few, or that others stand on: the last leads most. */
const LEADING = [
  'soggetti',
  'domande',
  'azioni',
  'luoghi',
  'sessioni',
  'patti',
  'linee',
  'percorso',
  'glossario',
  'pagine',
];

type Kind = keyof typeof KINDS;

/** What a record is, besides its traits. */
interface Core {
  kind: Kind;
  href: string;
  title: string;
  text: string;
}

function record({ kind, href, title, text }: Core, traits: Traits): SearchRecord {
  const { what, also = [], date, when, state, session, lines = [], parties = [] } = traits;
  return {
    href,
    title,
    what,
    also: known(also).filter((name) => name !== title),
    date,
    when,
    facets: {
      tipo: [kind],
      sessione: known([session]),
      linea: known(lines),
      soggetto: known(parties),
      stato: known([state]),
      anno: known([date?.slice(0, 4)]),
    },
    text,
  };
}

function known(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined && value !== '') as string[];
}

function join(texts: readonly (string | undefined)[]): string {
  return joinTexts(known(texts.map((text) => text?.replaceAll(/\s+/g, ' ').trim())));
}

/** An entry, and the parts of its text that have an address of their own. */
function entryRecords(graph: Graph, entry: Entry, today: string): SearchRecord[] {
  const traits = traitsOf(graph, entry, today);
  const core = {
    kind: entry.collection,
    href: addressOf(graph, entry),
    title: titleOf(graph, entry),
  };
  const [opening, ...parts] = textParts(graph.prose(entry.body, entry.id));
  const text = join([leadOf(entry), opening?.text, fieldText(graph, entry)]);
  return [
    record({ ...core, text }, traits),
    ...parts.map((part) => partRecord(core, part, traits)),
  ];
}

function partRecord(
  { kind, href, title }: Omit<Core, 'text'>,
  { id = '', heading = '', text }: TextPart,
  traits: Traits,
): SearchRecord {
  const address = routes.anchor(href.replace(/#.*$/, ''), id);
  const what = `${traits.what}, «${title}»`;
  return record({ kind, href: address, title: heading, text }, { ...traits, also: [], what });
}

function questionRecord({ id, number, data, session }: Question): SearchRecord {
  const text = join([data.perche, data.risposta_in_breve]);
  return record(
    { kind: 'domande', href: routes.question(id), title: data.testo, text },
    { what: `Domanda guida ${number}`, ...dayOf(session), also: [id], lines: data.linee },
  );
}

function placeListRecord({ filter, key, title, lead }: PlaceList): SearchRecord {
  return record(
    { kind: 'pagine', href: routes.placeList(filter, key), title: `Luoghi: ${title}`, text: lead },
    { what: 'Elenco di luoghi' },
  );
}

function articleRecords(graph: Graph, pact: Entry<'patti'>, today: string): SearchRecord[] {
  const traits = traitsOf(graph, pact, today);
  const page = addressOf(graph, pact);
  return pact.data.articoli.map(({ id, rubrica, testo, in_parole_semplici }, index) => {
    const parts = textParts(graph.prose(testo, id)).flatMap(({ heading, text }) => [heading, text]);
    return record(
      {
        kind: 'patti',
        href: routes.anchor(page, id),
        title: rubrica,
        text: join([in_parole_semplici, ...parts]),
      },
      {
        ...traits,
        what: `Articolo ${index + 1}, «${pact.data.titolo}»`,
        also: [`articolo ${index + 1}`],
      },
    );
  });
}

function pactPageRecord(
  graph: Graph,
  { pact, href, title, text, also }: PactFound,
  today: string,
): SearchRecord {
  const traits = traitsOf(graph, pact, today);
  return record(
    { kind: 'patti', href, title, text: join([text]) },
    { ...traits, what: `${traits.what}, «${pact.data.titolo}»`, also },
  );
}

/** Everything that can be found, with the words for what it can be narrowed by. */
export function searchRecords(graph: Graph, today: string): SearchRecords {
  const pages = currentPact(graph) === undefined ? [...fixedPages, noPactPage] : fixedPages;
  const collectionNames = Object.keys(collections) as CollectionName[];
  const records = [
    ...pages.map((page) =>
      record({ kind: 'pagine', ...page }, { what: 'Pagina', also: page.also }),
    ),
    ...collectionNames
      .flatMap((name): Entry[] => graph.content[name])
      .flatMap((entry) => entryRecords(graph, entry, today)),
    ...placeLists(graph, today).map(placeListRecord),
    ...questionsInOrder(graph).map(questionRecord),
    ...graph.content.patti.flatMap((pact) => articleRecords(graph, pact, today)),
    ...pactPagesToFind(graph).map((found) => pactPageRecord(graph, found, today)),
  ];
  return {
    names: facetNames(graph, records),
    records: inOrder(records).map(({ facets, ...rest }) => ({
      ...rest,
      facets: { ...facets, stato: facets.stato.map(keyOf) },
    })),
  };
}

/** What people ask for most comes first: of a large site, browsers load it before the rest. */
function inOrder(records: readonly SearchRecord[]): SearchRecord[] {
  const place = ({ facets }: SearchRecord) => LEADING.indexOf(facets.tipo[0] ?? '');
  return records.toSorted((a, b) => place(b) - place(a));
}

function keyOf(name: string): string {
  return wordsOf(name).join('-');
}

/** Only what at least one record has, and each once. */
function facetNames(graph: Graph, records: readonly SearchRecord[]): SearchRecords['names'] {
  const used = (facet: keyof SearchRecord['facets']) =>
    new Set(records.flatMap(({ facets }) => facets[facet]));
  const states = new Map([...used('stato')].map((name) => [keyOf(name), name]));
  const years = [...used('anno')].sort().reverse();
  const all: SearchRecords['names'] = {
    tipo: Object.entries(KINDS),
    sessione: sessionsInOrder(graph).map(({ id, data }) => [id, data.titolo]),
    linea: graph.content.linee.map(({ id, data }) => [id, data.titolo]),
    soggetto: partiesInOrder(graph).map(({ id }) => [id, partyLink(graph, id).text]),
    stato: [...states],
    anno: years.map((year) => [year, year]),
  };
  const offered = FACETS.map((facet) => {
    const keys = facet === 'stato' ? new Set(states.keys()) : used(facet);
    return [facet, all[facet].filter(([key]) => keys.has(key))];
  });
  return Object.fromEntries(offered) as SearchRecords['names'];
}
