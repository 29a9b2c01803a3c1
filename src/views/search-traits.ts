import {
  actionStates,
  documentKinds,
  findingKinds,
  findingOutcomes,
  pactStates,
  placeStates,
  sessionKinds,
  sessionStates,
} from '../model/labels.ts';
import type { CollectionName, Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate, formatPeriod, onDay } from '../text/dates.ts';
import { capitalise } from '../text/words.ts';
import { currentPact } from './address.ts';
import { commitmentStatus, deadlineOf, deadlineText } from './commitment-status.ts';
import { find, sessionOfFinding } from './lookup.ts';
import { sessionNames } from './session-names.ts';
import { standingWords } from './standings.ts';
import { kindWord } from './tallies.ts';

/** What tells one kind of record from the others; the rest is the same for all. */
export interface Traits {
  /** What it is, in a word or two: "Sessione del Tavolo". */
  what: string;
  also?: readonly (string | undefined)[];
  /** `YYYY-MM-DD`, by which it is put in order. */
  date?: string | undefined;
  /** The same, or what is known of it, in words: "Entro il 3 marzo 2026". */
  when?: string | undefined;
  state?: string | undefined;
  session?: string | undefined;
  lines?: readonly (string | undefined)[];
  parties?: readonly (string | undefined)[];
}

type Describers = {
  [Name in CollectionName]: (graph: Graph, entry: Entry<Name>, today: string) => Traits;
};

const describers: Describers = {
  sessioni: (_, session) => ({
    what: sessionKinds[session.data.tipo],
    also: [session.data.sigla, ...sessionNames(session.data)],
    ...onDate(session.data.data, session.data.quando),
    state: sessionStates[session.data.stato],
    session: session.id,
    parties: session.data.dopo?.soggetti_presenti ?? [],
  }),
  emersi: (graph, finding) => ({
    what: `Punto emerso: ${findingKinds[finding.data.tipo].toLowerCase()}`,
    ...dayOf(sessionOfFinding(graph, finding)),
    state: finding.data.esito && findingOutcomes[finding.data.esito],
    lines: [finding.data.linea],
  }),
  luoghi: (_, { data }) => ({
    what: 'Luogo',
    also: [data.indirizzo, data.frazione],
    state: placeStates[data.stato],
    parties: data.gestori,
  }),
  aggiornamenti: (graph, { data }) => ({
    what: 'Aggiornamento di un impegno',
    ...onDate(data.data),
    parties: [data.di, find(graph, 'impegni', data.impegno)?.data.responsabile],
  }),
  impegni: (graph, commitment, today) => ({
    what: kindWord(commitment),
    date: deadlineOf(commitment),
    when: deadlineText(commitment),
    state: capitalise(standingWords(commitmentStatus(graph, commitment, today).standing).one),
    parties: [commitment.data.responsabile, ...commitment.data.con, ...commitment.data.a_favore_di],
  }),
  azioni: (_, { data }) => ({
    what: 'Azione',
    ...onDate(data.calendario[0]?.inizio),
    state: data.stato && actionStates[data.stato],
    lines: [data.linea],
    parties: data.promotori,
  }),
  documenti: (_, { data }) => ({
    what: `Documento: ${documentKinds[data.tipo].toLowerCase()}`,
    also: [data.protocollo],
    ...onDate(data.data),
    session: data.sessione,
    parties: [data.ente],
  }),
  soggetti: (_, { id, data }) => ({
    what: 'Soggetto',
    also: [data.nome_breve],
    parties: [id],
  }),
  verifiche: (_, { data }) => ({
    what: 'Verifica',
    ...onDate(data.data),
    session: data.sessione,
    parties: data.a_cura_di,
  }),
  attesi: (_, { data }) => ({
    what: 'Cosa attesa',
    date: data.entro,
    when: data.entro === undefined ? data.entro_in_parole : `Entro ${onDay('il', data.entro)}`,
    parties: [data.soggetto],
  }),
  percorso: (_, { data }) => ({
    what: 'Fase del percorso',
    date: data.inizio,
    when: data.quando ?? (data.inizio && formatPeriod(data.inizio, data.fine)),
  }),
  patti: (graph, pact) => ({
    what: 'Patto',
    also: [pact.data.sigla, currentPact(graph)?.id === pact.id ? 'il patto' : undefined],
    ...onDate(pact.data.sottoscrizione?.sottoscritto_il),
    state: pactStates[pact.data.stato],
    parties: [
      ...(pact.data.sottoscrizione?.firmatari ?? []).map(({ soggetto }) => soggetto),
      ...pact.data.adesioni.map(({ soggetto }) => soggetto),
    ],
  }),
  linee: (_, { id, data }) => ({
    what: 'Linea',
    also: data.denominazioni.map(({ testo }) => testo),
    lines: [id],
  }),
  glossario: (_, { data }) => ({
    what: 'Parola del glossario',
    also: [data.sigla, ...data.sinonimi],
  }),
  pagine: () => ({ what: 'Pagina' }),
};

/** What the search says of an entry besides its name and its words. */
export function traitsOf(graph: Graph, entry: Entry, today: string): Traits {
  return describers[entry.collection](graph, entry as never, today);
}

/** Where and when a thing came up, from its session. */
export function dayOf(
  session: Entry<'sessioni'> | undefined,
): Pick<Traits, 'date' | 'when' | 'session'> {
  if (session === undefined) return {};
  return { session: session.id, ...onDate(session.data.data, session.data.quando) };
}

/** A day, told as a day; without one, in words. */
function onDate(date: string | undefined, words?: string): Pick<Traits, 'date' | 'when'> {
  return { date, when: date === undefined ? words : formatDate(date) };
}
