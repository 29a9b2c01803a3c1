import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { type Link, linkTo } from './address.ts';
import { briefRow, type CommitmentRow, commitmentsInOrder } from './commitments.ts';
import { type CommitmentsFrame, commitmentsFrame } from './commitment-ways.ts';
import { citing } from './lookup.ts';
import { partiesInOrder } from './order.ts';
import { countKinds, type Tally, tallies } from './tallies.ts';

/** What one gives and what one receives, in numbers. */
export interface BalanceRow {
  party: Link;
  gives: Tally[];
  /** "3 impegni": with others, without answering for them. */
  helps: string | undefined;
  receives: Tally[];
}

export interface CommitmentBalancePage extends CommitmentsFrame {
  rows: BalanceRow[];
  /** What is for all, and for no body in particular. */
  forEverybody: CommitmentRow[];
  /** Announcements of which the source does not say whose they are. */
  nobodys: CommitmentRow[];
}

export function commitmentBalance(graph: Graph, today: string): CommitmentBalancePage {
  const all = commitmentsInOrder(graph);
  const rows = (those: readonly Entry<'impegni'>[]) =>
    those.map((commitment) => briefRow(graph, commitment, today));
  return {
    ...commitmentsFrame(graph, 'party'),
    rows: partiesInOrder(graph).flatMap((party) => balanceRow(graph, party, today) ?? []),
    forEverybody: rows(all.filter(({ data }) => data.per_la_comunita)),
    nobodys: rows(all.filter(({ data }) => data.responsabile === undefined)),
  };
}

function balanceRow(graph: Graph, party: Entry<'soggetti'>, today: string): BalanceRow | undefined {
  const those = (field: string) => citing(graph, `soggetti/${party.id}`, 'impegni', field);
  const [gives, helps, receives] = [those('responsabile'), those('con'), those('a_favore_di')];
  if (gives.length + helps.length + receives.length === 0) return undefined;
  return {
    party: linkTo(graph, party),
    gives: tallies(graph, gives, today),
    helps: countKinds(helps),
    receives: tallies(graph, receives, today),
  };
}
