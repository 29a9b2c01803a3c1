import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count, listWords } from '../text/words.ts';
import { commitmentStatus, type Tone } from './commitment-status.ts';
import { standings, standingWords } from './standings.ts';

/** How many there are and how they stand: counts, never percentages. */
export interface Tally {
  /** "20 impegni", or "2 annunci": they are never counted together. */
  title: string;
  /** "3 verificati", with where all of them are. */
  totals: { tone: Tone; text: string; href: string }[];
}

type Commitment = Entry<'impegni'>;

/** What somebody announced outside a pact is no commitment of a pact. */
export function isAnnouncement({ data }: Commitment): boolean {
  return data.patto === undefined;
}

/** How one is called on its own. */
export function kindWord(commitment: Commitment): 'Impegno' | 'Annuncio' {
  return isAnnouncement(commitment) ? 'Annuncio' : 'Impegno';
}

function byKind(all: readonly Commitment[]): { title: string; those: Commitment[] }[] {
  const announced = all.filter(isAnnouncement);
  const taken = all.filter((one) => !isAnnouncement(one));
  return [
    { title: count(taken.length, 'impegno', 'impegni'), those: taken },
    { title: count(announced.length, 'annuncio', 'annunci'), those: announced },
  ].filter(({ those }) => those.length > 0);
}

/** "20 impegni e 2 annunci"; undefined if there are none. */
export function countKinds(all: readonly Commitment[]): string | undefined {
  const kinds = byKind(all);
  return kinds.length === 0 ? undefined : listWords(kinds.map(({ title }) => title));
}

/** Commitments and announcements apart, each by how they stand. */
export function tallies(graph: Graph, all: readonly Commitment[], today: string): Tally[] {
  return byKind(all).map(({ title, those }) => ({ title, totals: totals(graph, those, today) }));
}

function totals(graph: Graph, those: readonly Commitment[], today: string): Tally['totals'] {
  const found = Map.groupBy(those, (one) => commitmentStatus(graph, one, today).standing);
  return standings.flatMap((standing) => {
    const number = found.get(standing)?.length ?? 0;
    const { id, tone, one, many } = standingWords(standing);
    return number === 0
      ? []
      : [
          {
            tone,
            text: count(number, one, many),
            href: routes.section(routes.commitmentsByState, id),
          },
        ];
  });
}
