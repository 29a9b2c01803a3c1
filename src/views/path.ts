import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatPeriod } from '../text/dates.ts';
import { paragraphs } from '../text/words.ts';
import { linksTo, type Link } from './address.ts';
import { citing, questionsCiting } from './lookup.ts';
import { linesInOrder, sessionsInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { type SessionCard, sessionCard } from './sessions.ts';
import { describeGaps, type Gap, type Source, sourcesOf } from './sources.ts';

export type PhaseTime = 'past' | 'current' | 'future' | 'unknown';

export interface Phase {
  id: string;
  title: string;
  when: string;
  time: PhaseTime;
  summary: string;
  hasBody: boolean;
  outcome: string[];
  sessions: SessionCard[];
  gaps: Gap[];
  sources: Source[];
}

export interface Line {
  id: string;
  title: string;
  summary: string;
  hasBody: boolean;
  names: { text: string; when: string }[];
  related: Link[];
  gaps: Gap[];
  sources: Source[];
}

export interface PathPage {
  meta: PageMeta;
  phases: Phase[];
  lines: Line[];
}

export function phasesInOrder(graph: Graph): Entry<'percorso'>[] {
  return [...graph.content.percorso].sort(
    (a, b) => a.data.ordine - b.data.ordine || a.id.localeCompare(b.id),
  );
}

/** Where a phase stands in time; "unknown" where only words are known. */
export function phaseTime({ data }: Entry<'percorso'>, today: string): PhaseTime {
  const { inizio, fine } = data;
  if (inizio === undefined) return fine !== undefined && fine < today ? 'past' : 'unknown';
  if (inizio > today) return 'future';
  if (fine === undefined) return 'unknown';
  return fine < today ? 'past' : 'current';
}

export function phase(graph: Graph, entry: Entry<'percorso'>, today: string): Phase {
  const { id, data } = entry;
  const { inizio, fine } = data;
  const following = phasesInOrder(graph).find(
    (other) => other.data.ordine > data.ordine && other.data.inizio !== undefined,
  );
  const within = (session: Entry<'sessioni'>) => {
    const day = session.data.data ?? session.data.non_prima_del;
    if (day === undefined || inizio === undefined || day < inizio) return false;
    if (fine !== undefined) return day <= fine;
    return following?.data.inizio === undefined || day < following.data.inizio;
  };
  return {
    id,
    title: data.titolo,
    when: data.quando ?? (inizio === undefined ? '' : formatPeriod(inizio, fine)),
    time: phaseTime(entry, today),
    summary: data.in_breve,
    hasBody: entry.body.trim() !== '',
    outcome: paragraphs(data.esito),
    sessions: sessionsInOrder(graph)
      .filter(within)
      .map((session) => sessionCard(graph, session, today)),
    gaps: describeGaps(entry),
    sources: sourcesOf(entry),
  };
}

export function line(graph: Graph, entry: Entry<'linee'>): Line {
  const { id, data } = entry;
  const target = `linee/${id}`;
  return {
    id,
    title: data.titolo,
    summary: data.in_breve,
    hasBody: entry.body.trim() !== '',
    names: data.denominazioni.map(({ testo, quando }) => ({ text: testo, when: quando })),
    related: [
      ...questionsCiting(graph, target, 'linee').map((question) => ({
        href: routes.question(question.id),
        text: question.data.testo,
      })),
      ...linksTo(graph, citing(graph, target, 'emersi', 'linea')),
      ...linksTo(graph, citing(graph, target, 'azioni', 'linea')),
    ],
    gaps: describeGaps(entry),
    sources: sourcesOf(entry),
  };
}

export function pathPage(graph: Graph, today: string): PathPage {
  const phases = phasesInOrder(graph);
  const lines = linesInOrder(graph);
  return {
    meta: pageMeta(graph, {
      kind: 'percorso',
      title: 'Il percorso',
      description: 'Le fasi, in ordine: quando, che cosa è successo, con quale esito.',
      path: routes.path,
      entries: [...phases, ...lines],
      sources: [],
    }),
    phases: phases.map((entry) => phase(graph, entry, today)),
    lines: lines.map((entry) => line(graph, entry)),
  };
}
