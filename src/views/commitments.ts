import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count, listWords } from '../text/words.ts';
import { type Link, partyLink } from './address.ts';
import {
  type CommitmentStatus,
  commitmentStatus,
  deadlineOf,
  deadlineText,
  type Standing,
  type Tone,
} from './commitment-status.ts';
import { once } from './order.ts';
import { newsLimit, type PageMeta, pageMeta } from './page.ts';
import { type VerificationMoment, verificationMoments } from './verifications.ts';

/** A commitment in a list: state first, then the action, who, by when, how one will know. */
export interface CommitmentRow {
  href: string;
  title: string;
  status: CommitmentStatus;
  /** Absent where the source does not say. */
  who: Link | undefined;
  by: string;
  criterion: string | undefined;
}

export interface CommitmentsPage {
  meta: PageMeta;
  /** "3 verificati", "9 in corso": counts, never percentages. */
  totals: { tone: Tone; text: string }[];
  groups: { id: string; title: string; intro: string; rows: CommitmentRow[] }[];
  verifications: VerificationMoment[];
  newsLimit: string;
}

/** One and many of each standing, with the tone they are told in; in the order of the totals. */
const standings: Record<Standing, [tone: Tone, one: string, many: string]> = {
  verified: ['verified', 'verificato', 'verificati'],
  completed: ['declared', 'completato, da verificare', 'completati, da verificare'],
  partly: ['under-way', 'confermato in parte', 'confermati in parte'],
  'under-way': ['under-way', 'in corso', 'in corso'],
  late: ['late', 'scaduto', 'scaduti'],
  refuted: ['late', 'non confermato', 'non confermati'],
  suspended: ['stopped', 'sospeso', 'sospesi'],
  abandoned: ['stopped', 'non realizzato', 'non realizzati'],
  'not-started': ['waiting', 'non avviato', 'non avviati'],
  taken: ['waiting', 'preso, ancora senza notizie', 'presi, ancora senza notizie'],
  announced: ['waiting', 'annunciato, ancora senza notizie', 'annunciati, ancora senza notizie'],
};

/** What one commitment of a standing is: "in corso", "scaduto". */
export function standingName(standing: Standing): string {
  return standings[standing][1];
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

export function commitmentRow(
  graph: Graph,
  commitment: Entry<'impegni'>,
  today: string,
): CommitmentRow {
  return {
    href: routes.commitment(commitment.id),
    title: commitment.data.titolo,
    status: commitmentStatus(graph, commitment, today),
    who:
      commitment.data.responsabile === undefined
        ? undefined
        : partyLink(graph, commitment.data.responsabile),
    by: deadlineText(commitment),
    criterion: commitment.data.criterio_di_verifica,
  };
}

export function commitmentsPage(graph: Graph, today: string): CommitmentsPage {
  const all = commitmentsInOrder(graph);
  const row = (commitment: Entry<'impegni'>) => commitmentRow(graph, commitment, today);
  const groups = [
    ...graph.content.patti.map((pact) => ({
      id: `patto-${pact.id}`,
      title: `Presi nel patto «${pact.data.titolo}»`,
      intro: 'Gli impegni scritti nel patto.',
      rows: all.filter(({ data }) => data.patto === pact.id).map(row),
    })),
    {
      id: 'annunciati',
      title: 'Annunciati',
      intro: 'Annunci pubblici, con la loro fonte. Non sono impegni scritti in un patto.',
      rows: all.filter(({ data }) => data.patto === undefined).map(row),
    },
  ].filter(({ rows }) => rows.length > 0);
  return {
    meta: pageMeta(graph, {
      kind: 'impegno',
      title: 'Gli impegni',
      description: describeAll(all),
      path: routes.commitments,
      entries: all,
      sources: [],
    }),
    totals: totals(groups.flatMap(({ rows }) => rows)),
    groups,
    verifications: verificationMoments(graph),
    newsLimit: newsLimit(graph),
  };
}

/** "20 impegni e 2 annunci: …"; how one will know is said only where somebody wrote it. */
function describeAll(all: readonly Entry<'impegni'>[]): string {
  const taken = all.filter(({ data }) => data.patto !== undefined).length;
  const numbers = [
    ...(taken > 0 ? [count(taken, 'impegno', 'impegni')] : []),
    ...(all.length > taken ? [count(all.length - taken, 'annuncio', 'annunci')] : []),
  ];
  const parts = ['di chi, che cosa, entro quando'];
  if (all.some(({ data }) => data.criterio_di_verifica !== undefined)) {
    parts.push('come si vedrà che è mantenuto');
  }
  return `${numbers.length === 0 ? 'Gli impegni' : listWords(numbers)}: ${parts.join(', ')}.`;
}

function totals(rows: readonly CommitmentRow[]): CommitmentsPage['totals'] {
  return Object.entries(standings).flatMap(([standing, [tone, one, many]]) => {
    const number = rows.filter(({ status }) => status.standing === standing).length;
    return number === 0 ? [] : [{ tone, text: count(number, one, many) }];
  });
}
