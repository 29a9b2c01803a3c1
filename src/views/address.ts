import type { CollectionName, Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { onDay } from '../text/dates.ts';
import { find, sessionOfFinding } from './lookup.ts';
import { once } from './order.ts';

/** A link with its words. */
export interface Link {
  href: string;
  text: string;
}

type Pact = Entry<'patti'>;

const PACT_STATES: readonly Pact['data']['stato'][] = [
  'firmato',
  'sospeso',
  'condiviso_dal_tavolo',
  'presentato',
  'in_scrittura',
  'concluso',
];

function comparePacts(a: Pact, b: Pact): number {
  const signed = ({ data }: Pact) => data.sottoscrizione?.sottoscritto_il ?? '';
  return (
    PACT_STATES.indexOf(a.data.stato) - PACT_STATES.indexOf(b.data.stato) ||
    signed(b).localeCompare(signed(a))
  );
}

/** The pact whose page is `/patto/`: the one in force, else the most advanced, else the latest. */
export function currentPact(graph: Graph): Pact | undefined {
  return once(graph, 'pacts', () => [...graph.content.patti].sort(comparePacts))[0];
}

export function pactAddress(graph: Graph, id: string): string {
  return currentPact(graph)?.id === id ? routes.pact : routes.otherPact(id);
}

type Addresser = { [Name in CollectionName]: (graph: Graph, entry: Entry<Name>) => string };

const addressers: Addresser = {
  sessioni: (_, { id }) => routes.session(id),
  emersi: (graph, finding) => findingAddress(graph, finding),
  luoghi: (_, { id }) => routes.place(id),
  aggiornamenti: (_, { id, data }) => routes.anchor(routes.commitment(data.impegno), id),
  impegni: (_, { id }) => routes.commitment(id),
  azioni: (_, { id }) => routes.action(id),
  documenti: (_, { id }) => routes.document(id),
  soggetti: (_, { id }) => routes.party(id),
  verifiche: (_, { id }) => routes.verification(id),
  attesi: (_, { id }) => routes.expectation(id),
  percorso: (_, { id }) => routes.phase(id),
  patti: (graph, { id }) => pactAddress(graph, id),
  linee: (_, { id }) => routes.line(id),
  glossario: (_, { id }) => routes.term(id),
  pagine: (_, { id }) => routes.page(id),
};

/** A finding stands at its question; without one, on the page of its session or of its document. */
function findingAddress(graph: Graph, finding: Entry<'emersi'>): string {
  const { domanda } = finding.data;
  if (domanda !== undefined) return routes.anchor(routes.question(domanda), finding.id);
  const { documento, sessione } = finding.data;
  if (sessione === undefined && documento !== undefined) {
    return routes.anchor(routes.document(documento), finding.id);
  }
  const session = sessionOfFinding(graph, finding);
  if (session === undefined) throw new Error(`emersi/${finding.id} stands nowhere`);
  return routes.anchor(routes.session(session.id), finding.id);
}

/** Where an entry is on the site. */
export function addressOf(graph: Graph, entry: Entry): string {
  return addressers[entry.collection](graph, entry as never);
}

/** What an entry is called. */
export function titleOf(graph: Graph, entry: Entry): string {
  if (!('di' in entry.data)) return entry.data.titolo;
  const commitment = find(graph, 'impegni', entry.data.impegno);
  return `${commitment?.data.titolo ?? entry.id}: aggiornamento ${onDay('del', entry.data.data)}`;
}

export function linkTo(graph: Graph, entry: Entry): Link {
  return { href: addressOf(graph, entry), text: titleOf(graph, entry) };
}

export function linksTo(graph: Graph, entries: readonly Entry[]): Link[] {
  return entries.map((entry) => linkTo(graph, entry));
}

/** A body by the name people use for it. */
export function partyLink(graph: Graph, id: string): Link {
  const party = find(graph, 'soggetti', id);
  return { href: routes.party(id), text: party?.data.nome_breve ?? party?.data.titolo ?? id };
}

/** Where the pages of a pact stand: under its text. */
export function pactBreadcrumbs(graph: Graph, pact: Pact): Link[] {
  const current = currentPact(graph);
  return current === undefined || current.id === pact.id
    ? [linkTo(graph, pact)]
    : [linkTo(graph, current), linkTo(graph, pact)];
}
