import { partyNatures, partyRoles } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count } from '../text/words.ts';
import { linksTo, type Link, linkTo } from './address.ts';
import { briefRow, type CommitmentRow, inOrder } from './commitments.ts';
import { type Contact, contactRows } from './contacts.ts';
import { citing, mustFind, vocabularyName } from './lookup.ts';
import { partiesInOrder, neighbours, compareSessions } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { sessionsOfParty } from './sessions.ts';
import { describeGaps } from './sources.ts';
import { organizationData } from './structured-data.ts';

export interface PartyRow {
  href: string;
  name: string;
  nature: string | undefined;
  /** "Negli elenchi di 3 incontri". */
  attendance: string;
  commitments: string | undefined;
}

/** In the list we read, not in it, or not known because the list is cut. */
export type Presence = 'present' | 'absent' | 'unknown';

export interface PartiesPage {
  meta: PageMeta;
  groups: { id: string; title: string; parties: PartyRow[] }[];
  /** Levels of involvement, with what they mean. */
  levels: { name: string; text: string }[];
  /** Who came when: one row a body, one column a session whose attendance is known. */
  attendance: {
    /** How to read it, and what it leaves out. */
    note: string;
    sessions: Link[];
    rows: { party: Link; present: Presence[] }[];
  };
}

export interface PartyPage {
  meta: PageMeta;
  shortName: string | undefined;
  roles: string[];
  level: string | undefined;
  contacts: Contact[];
  sessions: Link[];
  gives: CommitmentRow[];
  supports: CommitmentRow[];
  receives: CommitmentRow[];
  places: Link[];
  actions: Link[];
  documents: Link[];
  verifications: Link[];
  pacts: Link[];
}

function partyRow(graph: Graph, party: Entry<'soggetti'>): PartyRow {
  const sessions = sessionsOfParty(graph, party.id).length;
  const commitments = citing(graph, `soggetti/${party.id}`, 'impegni', 'responsabile').length;
  return {
    href: routes.party(party.id),
    name: party.data.titolo,
    nature: party.data.natura === 'non_nota' ? undefined : partyNatures[party.data.natura],
    attendance:
      sessions === 0
        ? 'Non è negli elenchi dei presenti che abbiamo letto'
        : `Negli elenchi di ${count(sessions, 'incontro', 'incontri')}`,
    commitments: commitments === 0 ? undefined : count(commitments, 'impegno', 'impegni'),
  };
}

export function partiesPage(graph: Graph): PartiesPage {
  const parties = partiesInOrder(graph);
  const attended = ({ id }: Entry<'soggetti'>) => sessionsOfParty(graph, id).length > 0;
  const groups = [
    {
      id: 'presenti',
      title: 'Chi ha partecipato agli incontri',
      parties: parties.filter(attended),
    },
    {
      id: 'altri',
      title: 'Gli altri soggetti del percorso',
      parties: parties.filter((party) => !attended(party)),
    },
  ];
  return {
    meta: pageMeta(graph, {
      kind: 'soggetto',
      title: 'Chi partecipa',
      description: `${count(parties.length, 'soggetto', 'soggetti', 'I soggetti')}: enti, associazioni e gruppi del percorso, con gli incontri a cui erano presenti.`,
      path: routes.parties,
      entries: parties,
      sources: [],
    }),
    groups: groups
      .filter((group) => group.parties.length > 0)
      .map((group) => ({
        ...group,
        parties: group.parties.map((party) => partyRow(graph, party)),
      })),
    levels: graph.content.settings.vocabolari.livelli.flatMap(({ nome, descrizione }) =>
      descrizione === undefined ? [] : [{ name: nome, text: descrizione }],
    ),
    attendance: attendanceTable(graph, parties.filter(attended)),
  };
}

/** A wider table can no longer be read: each body's page has all its sessions. */
const MOST_COLUMNS = 24;

function attendanceTable(graph: Graph, parties: Entry<'soggetti'>[]): PartiesPage['attendance'] {
  const all = [...new Set(parties.flatMap(({ id }) => sessionsOfParty(graph, id)))]
    .filter(({ data }) => data.tipo !== 'equipe')
    .sort(compareSessions);
  const sessions = all.slice(-MOST_COLUMNS);
  const rows = parties.flatMap((party) => {
    const attended = new Set(sessionsOfParty(graph, party.id));
    if (!sessions.some((session) => attended.has(session))) return [];
    const present = sessions.map((session): Presence => {
      if (attended.has(session)) return 'present';
      return session.data.dopo?.presenze_incomplete ? 'unknown' : 'absent';
    });
    return [{ party: linkTo(graph, party), present }];
  });
  const left =
    all.length > sessions.length
      ? ` Qui ci sono gli ultimi ${sessions.length}: tutti gli altri sono nella pagina di ciascun soggetto.`
      : '';
  const unknown = rows.some(({ present }) => present.includes('unknown'))
    ? ' «Non si sa» vuol dire: di quell’incontro abbiamo letto solo una parte dell’elenco.'
    : '';
  return {
    note: `Sono gli incontri di cui abbiamo letto l’elenco dei presenti.${left} Un trattino vuol dire: non è in quell’elenco.${unknown}`,
    sessions: linksTo(graph, sessions),
    rows,
  };
}

export function partyPage(graph: Graph, id: string, today: string): PartyPage {
  const party = mustFind(graph, 'soggetti', id);
  const { data } = party;
  const { previous, next } = neighbours(partiesInOrder(graph), party);
  const commitmentsIn = (field: string) =>
    inOrder(graph, citing(graph, `soggetti/${id}`, 'impegni', field)).map((commitment) =>
      briefRow(graph, commitment, today),
    );
  const sessions = sessionsOfParty(graph, id);
  return {
    meta: pageMeta(graph, {
      kind: 'soggetto',
      title: data.titolo,
      description:
        data.in_breve ??
        `${partyNatures[data.natura]}. ${count(sessions.length, 'incontro', 'incontri', 'Nessun incontro')} a cui risulta presente, che cosa dà e che cosa riceve nel percorso.`,
      eyebrow: data.natura === 'non_nota' ? 'Soggetto' : partyNatures[data.natura],
      lead: data.in_breve ?? '',
      path: routes.party(id),
      breadcrumbs: [{ href: routes.parties, text: 'Chi partecipa' }],
      entries: [party],
      gaps: describeGaps(party),
      previous: previous && linkTo(graph, previous),
      next: next && linkTo(graph, next),
      structuredData: [organizationData(graph, party)],
    }),
    shortName: data.nome_breve,
    roles: data.ruoli.map((role) => partyRoles[role]),
    level: data.livello && vocabularyName(graph, 'livelli', data.livello),
    contacts: contactRows(data),
    sessions: linksTo(graph, sessions),
    gives: commitmentsIn('responsabile'),
    supports: commitmentsIn('con'),
    receives: commitmentsIn('a_favore_di'),
    places: linksTo(graph, citing(graph, `soggetti/${id}`, 'luoghi', 'gestori')),
    actions: linksTo(graph, citing(graph, `soggetti/${id}`, 'azioni', 'promotori')),
    documents: linksTo(graph, citing(graph, `soggetti/${id}`, 'documenti', 'ente')),
    verifications: linksTo(graph, citing(graph, `soggetti/${id}`, 'verifiche', 'a_cura_di')),
    pacts: linksTo(graph, [
      ...citing(graph, `soggetti/${id}`, 'patti', 'sottoscrizione.firmatari.soggetto'),
      ...citing(graph, `soggetti/${id}`, 'patti', 'adesioni.soggetto'),
    ]),
  };
}
