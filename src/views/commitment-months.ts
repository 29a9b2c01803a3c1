import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, formatMonth, monthOf, monthsFrom, onDay } from '../text/dates.ts';
import { capitalise, count, lowerFirst } from '../text/words.ts';
import { type Link, linkTo } from './address.ts';
import { commitmentStatus, deadlineOf, type Tone } from './commitment-status.ts';
import { commitmentTime, milestones } from './commitment-time.ts';
import { briefRow, type CommitmentRow, commitmentsInOrder } from './commitments.ts';
import { type CommitmentsFrame, commitmentsFrame } from './commitment-ways.ts';
import { countKinds, isAnnouncement } from './tallies.ts';
import { countVerdicts } from './verifications.ts';
import { describeSessionState } from './when.ts';

/** What falls on a day: a deadline, a milestone, a moment of verification. */
export interface MonthEvent {
  /** `YYYY-MM-DD`. */
  day: string;
  when: string;
  /** "Scadenza", "Tappa: Scrivere le regole". */
  what: string;
  link: Link;
  state: { tone: Tone; text: string } | undefined;
  note: string | undefined;
}

export interface Month {
  id: string;
  /** "Giugno 2031". */
  title: string;
  /** "giu": where there is little room. */
  short: string;
  year: string;
  /** "12 cose": how much falls in it. */
  count: string;
  events: MonthEvent[];
}

export interface CommitmentMonthsPage extends CommitmentsFrame {
  /** This month and the eleven after it, also where nothing falls in them. */
  coming: Month[];
  /** Whether nothing falls in any of them. */
  isEmptyAhead: boolean;
  /** Months after those, and before: only where something falls in them, the latest first if past. */
  beyond: Month[];
  past: Month[];
  undated: CommitmentRow[];
  /** What comes after the twelve months on the page, with how much is in it. */
  parts: { id: string; title: string; count: string }[];
}

const COMING = 12;

export function commitmentsByMonth(graph: Graph, today: string): CommitmentMonthsPage {
  const events = Map.groupBy(eventsInOrder(graph, today), ({ day }) => monthOf(day));
  const coming = monthsFrom(monthOf(today), COMING);
  const [first = '', last = ''] = [coming[0], coming.at(-1)];
  const others = [...events.keys()].sort();
  const months = (ids: readonly string[]) => ids.map((id) => monthWith(id, events.get(id) ?? []));
  const beyond = months(others.filter((id) => id > last));
  const past = months(others.filter((id) => id < first).reverse());
  const undated = commitmentsInOrder(graph).filter((one) => deadlineOf(one) === undefined);
  return {
    ...commitmentsFrame(graph, 'month'),
    coming: months(coming),
    isEmptyAhead: coming.every((id) => !events.has(id)),
    beyond,
    past,
    undated: undated.map((commitment) => briefRow(graph, commitment, today)),
    parts: [
      { id: 'poi', title: 'Più avanti', count: countMonths(beyond) },
      { id: 'senza-data', title: 'Senza una data', count: countKinds(undated) },
      { id: 'passati', title: 'I mesi passati', count: countMonths(past) },
    ].flatMap(({ count, ...part }) => (count === undefined ? [] : [{ ...part, count }])),
  };
}

function countMonths(months: readonly Month[]): string | undefined {
  return months.length === 0 ? undefined : count(months.length, 'mese', 'mesi');
}

function monthWith(id: string, events: MonthEvent[]): Month {
  const [name = '', year = ''] = formatMonth(id).split(' ');
  return {
    id,
    title: capitalise(`${name} ${year}`),
    short: name.slice(0, 3),
    year,
    count: count(events.length, 'cosa', 'cose', 'niente'),
    events,
  };
}

function eventsInOrder(graph: Graph, today: string): MonthEvent[] {
  const { impegni, verifiche, sessioni } = graph.content;
  return [
    ...impegni.flatMap((commitment) => [
      ...deadlines(graph, commitment, today),
      ...milestoneDays(graph, commitment, today),
    ]),
    ...verifiche.map((entry) => heldVerification(graph, entry)),
    ...sessioni.flatMap((session) => plannedVerification(graph, session, today)),
  ].sort((a, b) => a.day.localeCompare(b.day));
}

/** The deadline that counts today, and the first one where it was moved: it is never lost. */
function deadlines(graph: Graph, commitment: Entry<'impegni'>, today: string): MonthEvent[] {
  const day = deadlineOf(commitment);
  if (day === undefined) return [];
  const status = commitmentStatus(graph, commitment, today);
  const { leftBriefly, first } = commitmentTime(graph, commitment, status, today);
  const link = linkTo(graph, commitment);
  const { scadenza } = commitment.data;
  const current: MonthEvent = {
    day,
    when: formatDate(day),
    what: isAnnouncement(commitment) ? 'Scadenza di un annuncio' : 'Scadenza',
    link,
    state: { tone: status.tone, text: status.label },
    note: [leftBriefly, first].filter(Boolean).join('; '),
  };
  if (scadenza === undefined || scadenza === day) return [current];
  const moved: MonthEvent = {
    day: scadenza,
    when: formatDate(scadenza),
    what: 'Prima scadenza',
    link,
    state: undefined,
    note: `spostata ${onDay('al', day)}`,
  };
  return [moved, current];
}

function milestoneDays(graph: Graph, commitment: Entry<'impegni'>, today: string): MonthEvent[] {
  return milestones(graph, commitment, today).flatMap(({ title, day, state }) =>
    day === undefined
      ? []
      : [
          {
            day,
            when: formatDate(day),
            what: `Tappa: ${title}`,
            link: linkTo(graph, commitment),
            state: undefined,
            note: lowerFirst(state),
          },
        ],
  );
}

function heldVerification(graph: Graph, entry: Entry<'verifiche'>): MonthEvent {
  return {
    day: entry.data.data,
    when: formatDate(entry.data.data),
    what: 'Verifica',
    link: linkTo(graph, entry),
    state: undefined,
    note: countVerdicts(entry),
  };
}

/** A meeting of verification nobody has told the outcome of: those told are moments of their own. */
function plannedVerification(
  graph: Graph,
  session: Entry<'sessioni'>,
  today: string,
): MonthEvent[] {
  const { tipo, data: day } = session.data;
  const told = graph.content.verifiche.some(({ data }) => data.sessione === session.id);
  if (tipo !== 'verifica' || day === undefined || told) return [];
  return [
    {
      day,
      when: formatDate(day),
      what: 'Incontro di verifica',
      link: { href: routes.session(session.id), text: session.data.titolo },
      state: undefined,
      note: describeSessionState(session, today),
    },
  ];
}
