import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count } from '../text/words.ts';
import { addressOf } from './address.ts';
import { citing } from './lookup.ts';
import { type Stage, stageOf, type Thing } from './ties.ts';

/** Something near a thing, which no source ties to it surely. */
export interface LooseEnd {
  stage: Stage;
  href: string;
  text: string;
  /** How it is near. */
  note: string;
  /** What would tie it, as a step that is missing. */
  wanted: string;
}

/** Findings of a question's session that name no question: near, but not surely an answer. */
export function looseFindings(graph: Graph, thing: Thing): LooseEnd[] {
  if (thing.kind !== 'question') return [];
  const { session } = thing.question;
  const near = citing(graph, `sessioni/${session.id}`, 'emersi', 'sessione').filter(
    (entry) =>
      entry.data.domanda === undefined && stageOf({ kind: 'finding', entry }) === 'finding',
  ).length;
  if (near === 0) return [];
  return [
    {
      stage: 'finding',
      href: routes.section(routes.session(session.id), 'emerso'),
      text: count(near, 'punto emerso', 'punti emersi'),
      note: 'nella stessa sessione: la fonte non dice a quale domanda',
      wanted: 'sapere quali punti emersi le rispondono',
    },
  ];
}

/** Pacts that answer some points: the source does not say with which commitment. */
export function loosePacts(graph: Graph, points: readonly Thing[]): LooseEnd[] {
  const pacts = points.flatMap((point) =>
    point.kind === 'finding' ? citing(graph, `emersi/${point.entry.id}`, 'patti', 'bisogni') : [],
  );
  return [...new Set(pacts)].map((pact) => ({
    stage: 'commitment',
    href: addressOf(graph, pact),
    text: pact.data.titolo,
    note: 'il patto risponde a questo bisogno: non sappiamo con quale impegno',
    wanted: 'sapere con quale impegno il patto risponde',
  }));
}
