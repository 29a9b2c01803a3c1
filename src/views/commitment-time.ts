import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { count } from '../text/words.ts';
import {
  type CommitmentStatus,
  deadlineOf,
  deadlineText,
  lastLook,
  type Standing,
} from './commitment-status.ts';

/** What the calendar says of a commitment, on the day of the build. */
export interface CommitmentTime {
  /** "Entro il 15 luglio 2031", or the deadline in words. */
  by: string;
  /** "mancano 56 giorni", or what is known since the day passed; absent where nothing is awaited. */
  left: string | undefined;
  /** The same after the word "Scadenza": "passata da 12 giorni". */
  leftBriefly: string | undefined;
  /** "la prima scadenza era il 31 marzo 2031", where it was moved. */
  first: string | undefined;
}

export interface Milestone {
  title: string;
  /** When it was reached, or is planned for; absent where nobody says. */
  day: string | undefined;
  /** "Prevista per il 3 giugno 2031: mancano 14 giorni". */
  state: string;
  standing: 'next' | 'open' | 'reached';
  /** What shows that it was reached. */
  proof: Entry<'impegni'>['data']['tappe'][number]['prova'];
}

/** The day of the build, and the last day somebody looked. */
interface Looked {
  checked: string | undefined;
  today: string;
}

/** What is said of a deadline on its day, and after it. */
interface DeadlineWords {
  due: string;
  passed: string;
}

/** Where nothing more is awaited by the deadline: no day is counted. */
const SETTLED: ReadonlySet<Standing> = new Set(['verified', 'completed', 'abandoned', 'suspended']);

/** @param today day in Italy, `YYYY-MM-DD` */
export function commitmentTime(
  graph: Graph,
  commitment: Entry<'impegni'>,
  { standing }: CommitmentStatus,
  today: string,
): CommitmentTime {
  const deadline = deadlineOf(commitment);
  const checked = lastLook(graph, commitment);
  const left = (words: DeadlineWords) =>
    deadline === undefined || SETTLED.has(standing)
      ? undefined
      : timeLeft(deadline, { checked, today }, words);
  return {
    by: deadlineText(commitment),
    left: left({ due: 'scade oggi', passed: 'la scadenza è passata' }),
    leftBriefly: left({ due: 'è oggi', passed: 'passata' }),
    first: firstDeadline(commitment),
  };
}

/**
 * Days to a deadline, or since it. Once it has passed, what happened is known only if somebody
 * looked after it: else it is said that nobody did.
 */
function timeLeft(
  deadline: string,
  { checked, today }: Looked,
  { due, passed }: DeadlineWords,
): string {
  if (deadline >= today) return daysLeft(deadline, today, due);
  const since = `${passed} da ${count(daysBetween(deadline, today), 'giorno', 'giorni')}`;
  return checked !== undefined && checked > deadline
    ? since
    : `${since}: non sappiamo ancora che cosa è successo`;
}

/** "mancano 12 giorni", up to the day itself. */
export function daysLeft(day: string, today: string, onTheDay: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return onTheDay;
  return `${days === 1 ? 'manca' : 'mancano'} ${count(days, 'giorno', 'giorni')}`;
}

/** The first deadline, which stays told however often it was moved. */
function firstDeadline({ data }: Entry<'impegni'>): string | undefined {
  if (data.proroghe.length === 0) return undefined;
  const moved = data.proroghe.length === 1 ? '' : `, spostata ${data.proroghe.length} volte`;
  if (data.scadenza !== undefined) {
    return `la prima scadenza era ${onDay('il', data.scadenza)}${moved}`;
  }
  return data.scadenza_in_parole === undefined
    ? undefined
    : `la prima scadenza era: ${data.scadenza_in_parole}${moved}`;
}

/** The next milestone first, then the others that are not reached, then the latest reached. */
export function milestones(graph: Graph, commitment: Entry<'impegni'>, today: string): Milestone[] {
  const known = { checked: lastLook(graph, commitment), today };
  const { tappe } = commitment.data;
  const open = tappe
    .filter(({ raggiunta_il }) => raggiunta_il === undefined)
    .sort((a, b) => (a.prevista_per ?? '9999').localeCompare(b.prevista_per ?? '9999'));
  const next = open.find(({ prevista_per }) => (prevista_per ?? '9999') >= today);
  const reached = tappe
    .filter(({ raggiunta_il }) => raggiunta_il !== undefined)
    .sort((a, b) => (b.raggiunta_il ?? '').localeCompare(a.raggiunta_il ?? ''));
  const told = (standing: Milestone['standing'], those: Milestones) =>
    those.map((one): Milestone => ({
      title: one.titolo,
      day: one.raggiunta_il ?? one.prevista_per,
      state: milestoneState(one, known),
      standing,
      proof: one.prova,
    }));
  return [
    ...told('next', next === undefined ? [] : [next]),
    ...told(
      'open',
      open.filter((one) => one !== next),
    ),
    ...told('reached', reached),
  ];
}

type Milestones = Entry<'impegni'>['data']['tappe'];

function milestoneState(
  { prevista_per, raggiunta_il }: Milestones[number],
  { checked, today }: Looked,
): string {
  if (raggiunta_il !== undefined) {
    const planned =
      prevista_per === undefined || prevista_per === raggiunta_il
        ? ''
        : `; era prevista per ${onDay('il', prevista_per)}`;
    return `Raggiunta ${onDay('il', raggiunta_il)}${planned}`;
  }
  if (prevista_per === undefined) return 'Senza una data';
  const planned = onDay('il', prevista_per);
  if (prevista_per >= today)
    return `Prevista per ${planned}: ${daysLeft(prevista_per, today, 'è oggi')}`;
  return checked !== undefined && checked > prevista_per
    ? `Era prevista per ${planned}: ${onDay('al', checked)} non risultava raggiunta`
    : `Era prevista per ${planned}: non sappiamo se è stata raggiunta`;
}
