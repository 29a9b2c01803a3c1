import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { type Link, partyLink } from './address.ts';
import { type CommitmentStatus, commitmentStatus, deadlineOf } from './commitment-status.ts';
import { type CommitmentTime, commitmentTime } from './commitment-time.ts';
import { type CommitmentsFrame, commitmentsFrame } from './commitment-ways.ts';
import { once } from './order.ts';
import { countKinds, isAnnouncement, type Tally, tallies } from './tallies.ts';

/** A commitment in a list: state first, then the action, who, by when, how one will know. */
export interface CommitmentRow extends CommitmentTime {
  href: string;
  title: string;
  status: CommitmentStatus;
  /** Whether it has to be said that no pact holds it: where nothing else on the row says so. */
  announcement: boolean;
  /** Absent where the source does not say. */
  who: Link | undefined;
  criterion: string | undefined;
}

export interface CommitmentsPage extends CommitmentsFrame {
  tallies: Tally[];
  groups: { id: string; title: string; intro: string; rows: CommitmentRow[] }[];
}

/** Nearest deadline first; those without one come last. */
function byDeadline(a: Entry<'impegni'>, b: Entry<'impegni'>): number {
  return (
    (deadlineOf(a) ?? '9999').localeCompare(deadlineOf(b) ?? '9999') ||
    (a.data.ordine ?? 999) - (b.data.ordine ?? 999) ||
    a.data.titolo.localeCompare(b.data.titolo, 'it')
  );
}

/** Nearest deadline first. */
export function commitmentsInOrder(graph: Graph): readonly Entry<'impegni'>[] {
  return once(graph, 'commitments', () => [...graph.content.impegni].sort(byDeadline));
}

/** Those of all, in their order. */
export function inOrder(graph: Graph, those: readonly Entry<'impegni'>[]): Entry<'impegni'>[] {
  const wanted = new Set(those);
  return commitmentsInOrder(graph).filter((one) => wanted.has(one));
}

export function commitmentRow(
  graph: Graph,
  commitment: Entry<'impegni'>,
  today: string,
): CommitmentRow {
  const status = commitmentStatus(graph, commitment, today);
  const { titolo, responsabile, criterio_di_verifica } = commitment.data;
  return {
    href: routes.commitment(commitment.id),
    title: titolo,
    status,
    announcement: isAnnouncement(commitment) && status.standing !== 'announced',
    who: responsabile === undefined ? undefined : partyLink(graph, responsabile),
    ...commitmentTime(graph, commitment, status, today),
    criterion: criterio_di_verifica,
  };
}

/** The same without how one will know: where the list is about something else. */
export function briefRow(graph: Graph, commitment: Entry<'impegni'>, today: string): CommitmentRow {
  return { ...commitmentRow(graph, commitment, today), criterion: undefined };
}

export function commitmentsPage(graph: Graph, today: string): CommitmentsPage {
  const all = commitmentsInOrder(graph);
  const rows = (those: readonly Entry<'impegni'>[]) =>
    those.map((commitment) => ({
      ...commitmentRow(graph, commitment, today),
      announcement: false,
    }));
  const groups = [
    ...graph.content.patti.map((pact) => ({
      id: `patto-${pact.id}`,
      title: `Presi nel patto «${pact.data.titolo}»`,
      intro: 'Gli impegni scritti nel patto.',
      those: all.filter(({ data }) => data.patto === pact.id),
    })),
    {
      id: 'annunciati',
      title: 'Annunciati',
      intro: 'Annunci pubblici, con la loro fonte. Non sono impegni scritti in un patto.',
      those: all.filter(isAnnouncement),
    },
  ];
  return {
    ...commitmentsFrame(graph, 'all', describeAll(all)),
    tallies: tallies(graph, all, today),
    groups: groups
      .filter(({ those }) => those.length > 0)
      .map(({ id, title, intro, those }) => ({ id, title, intro, rows: rows(those) })),
  };
}

/** "20 impegni e 2 annunci: …"; how one will know is said only where somebody wrote it. */
function describeAll(all: readonly Entry<'impegni'>[]): string {
  const parts = ['di chi, che cosa, entro quando'];
  if (all.some(({ data }) => data.criterio_di_verifica !== undefined)) {
    parts.push('come si vedrà che è mantenuto');
  }
  return `${countKinds(all) ?? 'Gli impegni'}: ${parts.join(', ')}.`;
}
