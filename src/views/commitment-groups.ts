import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { capitalise } from '../text/words.ts';
import { type Link, linkTo } from './address.ts';
import { commitmentStatus } from './commitment-status.ts';
import { briefRow, type CommitmentRow, commitmentsInOrder, inOrder } from './commitments.ts';
import { type CommitmentsFrame, commitmentsFrame, type Way } from './commitment-ways.ts';
import { citing, findAll } from './lookup.ts';
import { linesInOrder, placesInOrder } from './order.ts';
import { standings, standingWords } from './standings.ts';
import { countKinds } from './tallies.ts';

type Commitment = Entry<'impegni'>;

/** Commitments of one state, one place, one line. */
export interface CommitmentGroup {
  id: string;
  title: string;
  /** What they have in common, in a sentence. */
  intro: string | undefined;
  /** "3 impegni e un annuncio". */
  count: string;
  /** The page of the place, or of the line. */
  link: Link | undefined;
  rows: CommitmentRow[];
}

export interface CommitmentGroupsPage extends CommitmentsFrame {
  /** How they were put together, where one may wonder. */
  note: string | undefined;
  groups: CommitmentGroup[];
}

interface Heap extends Pick<CommitmentGroup, 'id' | 'title'> {
  intro?: string;
  link?: Link;
  those: readonly Commitment[];
}

function groupsPage(
  graph: Graph,
  { way, today, note }: { way: Way; today: string; note?: string },
  heaps: readonly Heap[],
): CommitmentGroupsPage {
  return {
    ...commitmentsFrame(graph, way),
    note,
    groups: heaps.flatMap(({ id, title, intro, link, those }) => {
      const number = countKinds(those);
      const rows = those.map((commitment) => briefRow(graph, commitment, today));
      return number === undefined ? [] : [{ id, title, intro, link, count: number, rows }];
    }),
  };
}

/** How they stand: what was checked, what is declared, what nobody told yet. */
export function commitmentsByState(graph: Graph, today: string): CommitmentGroupsPage {
  const found = Map.groupBy(
    commitmentsInOrder(graph),
    (one) => commitmentStatus(graph, one, today).standing,
  );
  return groupsPage(
    graph,
    {
      way: 'state',
      today,
      note: '«Dichiarato» lo dice chi lo fa, o chi lo racconta. «Verificato» lo dice chi è andato a controllare, e non ha preso quell’impegno.',
    },
    standings.map((standing) => {
      const { id, many, meaning } = standingWords(standing);
      return { id, title: capitalise(many), intro: meaning, those: found.get(standing) ?? [] };
    }),
  );
}

export function commitmentsByPlace(graph: Graph, today: string): CommitmentGroupsPage {
  const all = commitmentsInOrder(graph);
  return groupsPage(graph, { way: 'place', today }, [
    ...placesInOrder(graph).map((place) => ({
      id: place.id,
      title: place.data.titolo,
      link: linkTo(graph, place),
      those: inOrder(graph, citing(graph, `luoghi/${place.id}`, 'impegni', 'luoghi')),
    })),
    {
      id: 'senza-luogo',
      title: 'Senza un luogo',
      intro: 'Non riguardano un luogo preciso, o la fonte non dice quale.',
      those: all.filter(({ data }) => data.luoghi.length === 0),
    },
  ]);
}

export function commitmentsByLine(graph: Graph, today: string): CommitmentGroupsPage {
  const all = commitmentsInOrder(graph);
  const lines = all.map((commitment) => ({ commitment, lines: linesOf(graph, commitment) }));
  const ofLine = (line: string) =>
    lines.filter(({ lines }) => lines.has(line)).map(({ commitment }) => commitment);
  return groupsPage(
    graph,
    {
      way: 'line',
      today,
      note: 'La linea si ricava: è quella delle azioni, dei punti emersi e delle domande a cui l’impegno si lega. Se sono di più linee, compare in ognuna.',
    },
    [
      ...linesInOrder(graph).map((line) => ({
        id: line.id,
        title: line.data.titolo,
        intro: line.data.in_breve,
        link: linkTo(graph, line),
        those: ofLine(line.id),
      })),
      {
        id: 'senza-linea',
        title: 'Senza una linea',
        intro: 'Non sono legati ad azioni, punti emersi o domande di una linea.',
        those: lines.filter(({ lines }) => lines.size === 0).map(({ commitment }) => commitment),
      },
    ],
  );
}

/** Lines of a commitment: nobody writes them, they come from what it is tied to. */
export function linesOf(graph: Graph, { data }: Commitment): ReadonlySet<string> {
  return new Set(
    [
      ...findAll(graph, 'azioni', data.azioni).map((action) => action.data.linea),
      ...findAll(graph, 'emersi', data.origine).map((finding) => finding.data.linea),
      ...data.domande.flatMap((id) => graph.questions.get(id)?.data.linee ?? []),
    ].filter((line) => line !== undefined),
  );
}
