import { verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate } from '../text/dates.ts';
import { count, listWords } from '../text/words.ts';
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
  /** "3 confermati e 1 confermato in parte". */
  outcome: string;
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

export function verificationMoment(graph: Graph, entry: Entry<'verifiche'>): VerificationMoment {
  const { id, data } = entry;
  const session = find(graph, 'sessioni', data.sessione);
  return {
    id,
    title: data.titolo,
    when: formatDate(data.data),
    outcome: countVerdicts(entry),
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

/** "3 confermati e 1 confermato in parte". */
export function countVerdicts({ data }: Entry<'verifiche'>): string {
  const words: Record<keyof typeof verdict, [string, string]> = {
    confermato: ['confermato', 'confermati'],
    in_parte: ['confermato in parte', 'confermati in parte'],
    non_confermato: ['non confermato', 'non confermati'],
  };
  const found = Map.groupBy(data.giudizi, ({ esito }) => esito);
  return listWords(
    (Object.keys(words) as (keyof typeof verdict)[]).flatMap((outcome) => {
      const number = found.get(outcome)?.length ?? 0;
      return number === 0 ? [] : [count(number, ...words[outcome])];
    }),
  );
}
