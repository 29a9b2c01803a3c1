import { findingOutcomes, verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { formatDate } from '../text/dates.ts';
import { shorten } from '../text/words.ts';
import type { Link } from './address.ts';
import { findAll } from './lookup.ts';
import { isAnnouncement, kindWord } from './tallies.ts';
import { type Stage, stageOf, stages, type Thing, thingsAfter } from './ties.ts';

/** A tie inside one stage in words, with its direction: "Nasce da" these. */
export interface Tie {
  words: string;
  links: Link[];
}

export const stageLabels: Record<Stage, string> = {
  need: 'Bisogno',
  question: 'Domanda',
  finding: 'È emerso',
  action: 'Azione',
  commitment: 'Impegno',
  verification: 'Verifica',
};

/** How a thing is called: its stage, but for what was announced outside a pact. */
export function labelOf(thing: Thing): string {
  return thing.kind === 'commitment' ? kindWord(thing.entry) : stageLabels[stageOf(thing)];
}

/** Whether a thing was announced outside a pact. */
export function isAnnounced(thing: Thing): boolean {
  return thing.kind === 'commitment' && isAnnouncement(thing.entry);
}

/** What is not known before a thing. */
export const missingBefore: Record<Stage, string> = {
  need: 'Non sappiamo da quale bisogno nasce',
  question: 'Non sappiamo da quale domanda nasce',
  finding: 'Non sappiamo da quale punto emerso nasce',
  action: 'Non sappiamo a quale azione si lega',
  commitment: 'Non sappiamo a quale impegno si lega',
  verification: 'Non c’è ancora una verifica su questo sito',
};

/** What is not known after it. */
export const missingAfter: Record<Stage, string> = {
  need: 'Non sappiamo da quale bisogno nasce',
  question: 'Non conosciamo una domanda che ne parli',
  finding: 'Non sappiamo che cosa ne è emerso',
  action: 'Non sappiamo quale azione ne è nata',
  commitment: 'Non conosciamo un impegno che ne venga',
  verification: 'Non c’è ancora una verifica su questo sito',
};

/** A step that comes next and is not there. */
export const nextWords: Record<Stage, string> = {
  need: 'il bisogno da cui nasce',
  question: 'una domanda',
  finding: 'che cosa è emerso',
  action: 'un’azione',
  commitment: 'un impegno',
  verification: 'una verifica',
};

/** Steps that nobody told between two that are tied. */
export interface Skipped {
  steps: number;
  words: string;
}

/** What is not known between two steps, or undefined where they are neighbours. */
export function skippedBetween(from: Stage, to: Stage): Skipped | undefined {
  const unknown = stages.slice(stages.indexOf(from) + 1, stages.indexOf(to));
  if (unknown.length === 0) return undefined;
  const words = unknown.map((stage) => between[stage]).join(' né ');
  return { steps: unknown.length, words: `In mezzo non conosciamo ${words}` };
}

const between: Record<Stage, string> = {
  need: 'un bisogno',
  question: 'una domanda',
  finding: 'un punto emerso',
  action: 'un’azione',
  commitment: 'un impegno',
  verification: 'una verifica',
};

/** What became of a finding, with the reason where one was asked; nothing where its ties say it. */
export function fateOf({ data }: Entry<'emersi'>): string | undefined {
  if (data.esito === undefined || data.esito === 'confluito') return undefined;
  const outcome = findingOutcomes[data.esito];
  return data.motivazione === undefined
    ? outcome
    : `${outcome}: ${shorten(data.motivazione.replace(/\s+/g, ' '), 180)}`;
}

/** Whether a finding was put off or refused, or is for others to decide. */
export function isTurnedDown({ data }: Entry<'emersi'>): boolean {
  return ['rinviato', 'non_accolto', 'fuori_competenza'].includes(data.esito ?? '');
}

/** When somebody checked, and what they found, where only one of these commitments was looked at. */
export function verificationNote(
  { data }: Entry<'verifiche'>,
  commitments: readonly Thing[],
): string {
  const day = formatDate(data.data);
  const ids = commitments.map((one) => one.kind === 'commitment' && one.entry.id);
  const [judged, ...others] = data.giudizi.filter(({ impegno }) => ids.includes(impegno));
  return judged === undefined || others.length > 0 ? day : `${day} · ${verdict[judged.esito]}`;
}

/** Points that merged, and questions taken up again: where a thing comes from within its stage. */
export function tiesBack(graph: Graph, thing: Thing, link: (thing: Thing) => Link): Tie[] {
  if (thing.kind === 'finding') {
    const origins = findAll(graph, 'emersi', thing.entry.data.deriva_da);
    return tie(
      'Nasce da',
      origins.map((entry) => link({ kind: 'finding', entry })),
    );
  }
  if (thing.kind === 'question') {
    const resumed = graph.questions.get(thing.question.data.riprende ?? '');
    return tie(
      'Riprende',
      resumed === undefined ? [] : [link({ kind: 'question', question: resumed })],
    );
  }
  return [];
}

/** Points that one point split into, and the questions it raised or that took a question up again. */
export function tiesOn(
  graph: Graph,
  thing: Thing,
  { among, link }: { among: (thing: Thing) => boolean; link: (thing: Thing) => Link },
): Tie[] {
  const after = thingsAfter(graph, thing).filter(among);
  const questions = after.filter(({ kind }) => kind === 'question').map(link);
  if (thing.kind === 'question') return tie('È ripresa da', questions);
  if (thing.kind !== 'finding') return [];
  return [
    ...tie('Ha dato origine a', after.filter(({ kind }) => kind === 'finding').map(link)),
    ...tie(questions.length > 1 ? 'Porta alle domande' : 'Porta alla domanda', questions),
  ];
}

export function tie(words: string, links: Link[]): Tie[] {
  return links.length === 0 ? [] : [{ words, links }];
}
