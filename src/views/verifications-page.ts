import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { count, paragraphs } from '../text/words.ts';
import { type Link, linkTo, partyLink } from './address.ts';
import { commitmentStatus, deadlineOf, updatesOf, verificationsOf } from './commitment-status.ts';
import { type CommitmentsFrame, commitmentsFrame } from './commitment-ways.ts';
import { sessionsInOrder } from './order.ts';
import { sessionCard, type SessionCard } from './sessions.ts';
import { countKinds, isAnnouncement } from './tallies.ts';
import { type VerificationMoment, verificationMoment } from './verifications.ts';
import { isAhead } from './when.ts';

/** A commitment that waits to be checked, and since when. */
export interface Unchecked {
  link: Link;
  announcement: boolean;
  who: Link | undefined;
  /** "Dichiarato completato il 20 febbraio 2031: aspetta da 89 giorni". */
  why: string;
}

export interface VerificationsPage extends CommitmentsFrame {
  /** "3 momenti di verifica, 5 impegni controllati". */
  summary: string | undefined;
  planned: SessionCard[];
  /** What each pact says of how it is checked. */
  monitoring: { pact: Link; text: string[] }[];
  held: VerificationMoment[];
  /** Meetings of verification that are over, whose outcome is not on the site. */
  untold: SessionCard[];
  unchecked: Unchecked[];
  /** How many more nobody has checked, and for which it is not time yet. */
  notDue: string | undefined;
}

export function verificationsPage(graph: Graph, today: string): VerificationsPage {
  const { verifiche, patti, impegni } = graph.content;
  const told = new Set(verifiche.map(({ data }) => data.sessione));
  const meetings = sessionsInOrder(graph).filter(({ data }) => data.tipo === 'verifica');
  const cards = (those: readonly Entry<'sessioni'>[]) =>
    those.map((session) => sessionCard(graph, session, today));
  const waiting = uncheckedInOrder(graph, today);
  const due = new Set(waiting.map(({ commitment }) => commitment));
  const never = impegni.filter((one) => verificationsOf(graph, one.id).length === 0);
  return {
    ...commitmentsFrame(graph, 'verification'),
    summary: summary(verifiche),
    planned: cards(meetings.filter((session) => isAhead(session, today))),
    monitoring: patti.flatMap((pact) =>
      pact.data.monitoraggio === undefined
        ? []
        : [{ pact: linkTo(graph, pact), text: paragraphs(pact.data.monitoraggio) }],
    ),
    held: [...verifiche]
      .sort((a, b) => b.data.data.localeCompare(a.data.data))
      .map((verification) => verificationMoment(graph, verification)),
    untold: cards(
      meetings.filter(
        (session) =>
          !isAhead(session, today) && session.data.stato !== 'annullata' && !told.has(session.id),
      ),
    ),
    unchecked: waiting.map((one) => describe(graph, one, today)),
    notDue: countKinds(never.filter((one) => !due.has(one))),
  };
}

function summary(verifiche: readonly Entry<'verifiche'>[]): string | undefined {
  const judged = new Set(verifiche.flatMap(({ data }) => data.giudizi.map((one) => one.impegno)));
  return verifiche.length === 0
    ? undefined
    : `${count(verifiche.length, 'verifica', 'verifiche')}: ${count(judged.size, 'impegno controllato', 'impegni controllati')} almeno una volta.`;
}

interface Waiting {
  commitment: Entry<'impegni'>;
  reason: 'completed' | 'due';
  since: string;
}

/** What could be checked and was not, the oldest first: said to be completed, or past its deadline. */
function uncheckedInOrder(graph: Graph, today: string): Waiting[] {
  return graph.content.impegni
    .flatMap((commitment) => waitingSince(graph, commitment, today) ?? [])
    .sort((a, b) => a.since.localeCompare(b.since));
}

function waitingSince(
  graph: Graph,
  commitment: Entry<'impegni'>,
  today: string,
): Waiting | undefined {
  const { standing } = commitmentStatus(graph, commitment, today);
  const declared = updatesOf(graph, commitment.id)[0]?.data.data;
  if (standing === 'completed' && declared !== undefined) {
    return { commitment, reason: 'completed', since: declared };
  }
  const deadline = deadlineOf(commitment);
  const closed = standing === 'suspended' || standing === 'abandoned';
  const judged = verificationsOf(graph, commitment.id).length > 0;
  return deadline === undefined || deadline >= today || closed || judged
    ? undefined
    : { commitment, reason: 'due', since: deadline };
}

function describe(graph: Graph, { commitment, reason, since }: Waiting, today: string): Unchecked {
  const { responsabile } = commitment.data;
  const day = onDay('il', since);
  const days = count(daysBetween(since, today), 'giorno', 'giorni');
  return {
    link: linkTo(graph, commitment),
    announcement: isAnnouncement(commitment),
    who: responsabile === undefined ? undefined : partyLink(graph, responsabile),
    why:
      reason === 'completed'
        ? `Dichiarato completato ${day}: aspetta una verifica da ${days}`
        : `La scadenza era ${day}: sono passati ${days} senza una verifica`,
  };
}
