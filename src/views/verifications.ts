import { verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate } from '../text/dates.ts';
import { type Link, linkTo, partyLink } from './address.ts';
import { type Tone, verdictTones } from './commitment-status.ts';
import { type Evidence, evidence } from './evidence.ts';
import { find } from './lookup.ts';
import { type Thread, threadAround } from './thread.ts';

/** A moment in which somebody checked commitments. */
export interface VerificationMoment {
  id: string;
  title: string;
  when: string;
  by: Link[];
  session: Link | undefined;
  thread: Thread;
  judgements: {
    commitment: Link;
    outcome: string;
    tone: Tone;
    note: string | undefined;
    evidence: Evidence[];
  }[];
}

/** Moments of verification, the latest first. */
export function verificationMoments(graph: Graph): VerificationMoment[] {
  return [...graph.content.verifiche]
    .sort((a, b) => b.data.data.localeCompare(a.data.data))
    .map((verification) => verificationMoment(graph, verification));
}

export function verificationMoment(graph: Graph, entry: Entry<'verifiche'>): VerificationMoment {
  const { id, data } = entry;
  const session = find(graph, 'sessioni', data.sessione);
  return {
    id,
    title: data.titolo,
    when: formatDate(data.data),
    by: data.a_cura_di.map((party) => partyLink(graph, party)),
    session: session && linkTo(graph, session),
    thread: threadAround(graph, { kind: 'verification', entry }),
    judgements: data.giudizi.flatMap(({ impegno, esito, nota, prove }) => {
      const commitment = find(graph, 'impegni', impegno);
      return commitment === undefined
        ? []
        : [
            {
              commitment: linkTo(graph, commitment),
              outcome: verdict[esito],
              tone: verdictTones[esito],
              note: nota,
              evidence: prove.map((proof) => evidence(graph, proof)),
            },
          ];
    }),
  };
}
