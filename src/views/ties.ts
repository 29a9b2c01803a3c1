import type { Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { type Link, linkTo } from './address.ts';
import { citing, findAll, questionsCiting } from './lookup.ts';

/** What threads tie together. */
export type Thing =
  | { kind: 'finding'; entry: Entry<'emersi'> }
  | { kind: 'question'; question: Question }
  | { kind: 'action'; entry: Entry<'azioni'> }
  | { kind: 'commitment'; entry: Entry<'impegni'> }
  | { kind: 'verification'; entry: Entry<'verifiche'> };

/** The steps of a thread, in order. */
export const stages = [
  'need',
  'question',
  'finding',
  'action',
  'commitment',
  'verification',
] as const;

export type Stage = (typeof stages)[number];

/** A need starts a thread when no question brought it out; later it is one of the findings. */
export function stageOf(thing: Thing): Stage {
  if (thing.kind !== 'finding') return thing.kind;
  const { tipo, domanda } = thing.entry.data;
  return tipo === 'bisogno' && domanda === undefined ? 'need' : 'finding';
}

/** Position of its stage, from 0. */
export function placeOf(thing: Thing): number {
  return stages.indexOf(stageOf(thing));
}

/** One name for one thing: `emersi_id`, `domande_id`. */
export function nameOf(thing: Thing): string {
  return thing.kind === 'question'
    ? `domande_${thing.question.id}`
    : `${thing.entry.collection}_${thing.entry.id}`;
}

export function linkToThing(graph: Graph, thing: Thing): Link {
  return thing.kind === 'question'
    ? { href: routes.question(thing.question.id), text: thing.question.data.testo }
    : linkTo(graph, thing.entry);
}

const finding = (entry: Entry<'emersi'>): Thing => ({ kind: 'finding', entry });
const asked = (question: Question): Thing => ({ kind: 'question', question });
const action = (entry: Entry<'azioni'>): Thing => ({ kind: 'action', entry });
const commitment = (entry: Entry<'impegni'>): Thing => ({ kind: 'commitment', entry });

function questionsById(graph: Graph, ids: readonly (string | undefined)[]): Thing[] {
  return ids
    .map((id) => graph.questions.get(id ?? ''))
    .filter((one) => one !== undefined)
    .map(asked);
}

/** What a thing says it comes from: the nearest kind of tie first, then as its editor ordered them. */
export function thingsBefore(graph: Graph, thing: Thing): Thing[] {
  switch (thing.kind) {
    case 'finding': {
      const { domanda, deriva_da } = thing.entry.data;
      return [
        ...questionsById(graph, [domanda]),
        ...findAll(graph, 'emersi', deriva_da).map(finding),
      ];
    }
    case 'question': {
      const { bisogni, riprende } = thing.question.data;
      return [
        ...findAll(graph, 'emersi', bisogni).map(finding),
        ...questionsById(graph, [riprende]),
      ];
    }
    case 'action':
      return citing(graph, `azioni/${thing.entry.id}`, 'emersi', 'azioni').map(finding);
    case 'commitment': {
      const { azioni, origine, domande } = thing.entry.data;
      return [
        ...findAll(graph, 'azioni', azioni).map(action),
        ...findAll(graph, 'emersi', origine).map(finding),
        ...questionsById(graph, domande),
      ];
    }
    case 'verification': {
      const judged = thing.entry.data.giudizi.map(({ impegno }) => impegno);
      return findAll(graph, 'impegni', judged).map(commitment);
    }
  }
}

/** What came of a thing: whatever says that it comes from it. */
export function thingsAfter(graph: Graph, thing: Thing): Thing[] {
  switch (thing.kind) {
    case 'finding': {
      const { id, data } = thing.entry;
      return [
        ...questionsCiting(graph, `emersi/${id}`, 'bisogni').map(asked),
        ...citing(graph, `emersi/${id}`, 'emersi', 'deriva_da').map(finding),
        ...findAll(graph, 'azioni', data.azioni).map(action),
        ...citing(graph, `emersi/${id}`, 'impegni', 'origine').map(commitment),
      ];
    }
    case 'question': {
      const { id } = thing.question;
      return [
        ...questionsCiting(graph, `domande/${id}`, 'riprende').map(asked),
        ...citing(graph, `domande/${id}`, 'emersi', 'domanda').map(finding),
        ...citing(graph, `domande/${id}`, 'impegni', 'domande').map(commitment),
      ];
    }
    case 'action':
      return citing(graph, `azioni/${thing.entry.id}`, 'impegni', 'azioni').map(commitment);
    case 'commitment':
      return citing(graph, `impegni/${thing.entry.id}`, 'verifiche', 'giudizi.impegno').map(
        (entry) => ({ kind: 'verification', entry }),
      );
    case 'verification':
      return [];
  }
}
