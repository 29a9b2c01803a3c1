import type { Entry } from '../model/registry.ts';
import type { Graph, Question } from '../queries/assemble.ts';
import { citing, find, findAll, questionsCiting } from './lookup.ts';

/** What a thread can be drawn for. */
export type Focus =
  | { kind: 'finding'; entry: Entry<'emersi'> }
  | { kind: 'question'; question: Question }
  | { kind: 'action'; entry: Entry<'azioni'> }
  | { kind: 'commitment'; entry: Entry<'impegni'> }
  | { kind: 'verification'; entry: Entry<'verifiche'> };

/** Everything on one line, gathered in both directions. */
export interface Strand {
  need: Set<Entry<'emersi'>>;
  question: Set<Question>;
  finding: Set<Entry<'emersi'>>;
  action: Set<Entry<'azioni'>>;
  commitment: Set<Entry<'impegni'>>;
  verification: Set<Entry<'verifiche'>>;
}

function emptyStrand(): Strand {
  return {
    need: new Set(),
    question: new Set(),
    finding: new Set(),
    action: new Set(),
    commitment: new Set(),
    verification: new Set(),
  };
}

/** A need starts a thread when no question brought it out. */
export function isStartingNeed({ data }: Entry<'emersi'>): boolean {
  return data.tipo === 'bisogno' && data.domanda === undefined;
}

function forwardFromQuestion(graph: Graph, strand: Strand, question: Question): void {
  if (strand.question.has(question)) return;
  strand.question.add(question);
  for (const finding of citing(graph, `domande/${question.id}`, 'emersi', 'domanda')) {
    forwardFromFinding(graph, strand, finding);
  }
  for (const commitment of citing(graph, `domande/${question.id}`, 'impegni', 'domande')) {
    forwardFromCommitment(graph, strand, commitment);
  }
}

function forwardFromFinding(graph: Graph, strand: Strand, finding: Entry<'emersi'>): void {
  if (strand.finding.has(finding) || strand.need.has(finding)) return;
  if (isStartingNeed(finding)) strand.need.add(finding);
  else strand.finding.add(finding);
  for (const question of questionsCiting(graph, `emersi/${finding.id}`, 'bisogni')) {
    forwardFromQuestion(graph, strand, question);
  }
  for (const derived of citing(graph, `emersi/${finding.id}`, 'emersi', 'deriva_da')) {
    forwardFromFinding(graph, strand, derived);
  }
  for (const action of findAll(graph, 'azioni', finding.data.azioni)) {
    forwardFromAction(graph, strand, action);
  }
  for (const commitment of citing(graph, `emersi/${finding.id}`, 'impegni', 'origine')) {
    forwardFromCommitment(graph, strand, commitment);
  }
}

function forwardFromAction(graph: Graph, strand: Strand, action: Entry<'azioni'>): void {
  if (strand.action.has(action)) return;
  strand.action.add(action);
  for (const commitment of citing(graph, `azioni/${action.id}`, 'impegni', 'azioni')) {
    forwardFromCommitment(graph, strand, commitment);
  }
}

function forwardFromCommitment(graph: Graph, strand: Strand, commitment: Entry<'impegni'>): void {
  strand.commitment.add(commitment);
  for (const verification of citing(
    graph,
    `impegni/${commitment.id}`,
    'verifiche',
    'giudizi.impegno',
  )) {
    strand.verification.add(verification);
  }
}

function backFromQuestion(graph: Graph, strand: Strand, question: Question): void {
  if (strand.question.has(question)) return;
  strand.question.add(question);
  for (const need of findAll(graph, 'emersi', question.data.bisogni)) {
    backFromFinding(graph, strand, need);
  }
}

function backFromFinding(graph: Graph, strand: Strand, finding: Entry<'emersi'>): void {
  if (isStartingNeed(finding)) {
    strand.need.add(finding);
    return;
  }
  if (strand.finding.has(finding)) return;
  strand.finding.add(finding);
  const question = graph.questions.get(finding.data.domanda ?? '');
  if (question !== undefined) backFromQuestion(graph, strand, question);
  for (const origin of findAll(graph, 'emersi', finding.data.deriva_da)) {
    backFromFinding(graph, strand, origin);
  }
}

function backFromAction(graph: Graph, strand: Strand, action: Entry<'azioni'>): void {
  strand.action.add(action);
  for (const finding of citing(graph, `azioni/${action.id}`, 'emersi', 'azioni')) {
    backFromFinding(graph, strand, finding);
  }
}

function backFromCommitment(graph: Graph, strand: Strand, commitment: Entry<'impegni'>): void {
  strand.commitment.add(commitment);
  for (const finding of findAll(graph, 'emersi', commitment.data.origine)) {
    backFromFinding(graph, strand, finding);
  }
  for (const action of findAll(graph, 'azioni', commitment.data.azioni)) {
    backFromAction(graph, strand, action);
  }
  for (const id of commitment.data.domande) {
    const question = graph.questions.get(id);
    if (question !== undefined) backFromQuestion(graph, strand, question);
  }
}

/** Follows every tie of one thing backwards, to the needs. */
export function originsOf(graph: Graph, focus: Focus): Strand {
  const strand = emptyStrand();
  switch (focus.kind) {
    case 'finding':
      backFromFinding(graph, strand, focus.entry);
      break;
    case 'question':
      backFromQuestion(graph, strand, focus.question);
      break;
    case 'action':
      backFromAction(graph, strand, focus.entry);
      break;
    case 'commitment':
      backFromCommitment(graph, strand, focus.entry);
      break;
    case 'verification':
      strand.verification.add(focus.entry);
      for (const { impegno } of focus.entry.data.giudizi) {
        const commitment = find(graph, 'impegni', impegno);
        if (commitment !== undefined) backFromCommitment(graph, strand, commitment);
      }
  }
  return strand;
}

function outcomesOf(graph: Graph, focus: Focus): Strand {
  const strand = emptyStrand();
  switch (focus.kind) {
    case 'finding':
      forwardFromFinding(graph, strand, focus.entry);
      break;
    case 'question':
      forwardFromQuestion(graph, strand, focus.question);
      break;
    case 'action':
      forwardFromAction(graph, strand, focus.entry);
      break;
    case 'commitment':
      forwardFromCommitment(graph, strand, focus.entry);
      break;
    case 'verification':
      strand.verification.add(focus.entry);
  }
  return strand;
}

/** Follows every tie of one thing, backwards to the needs and forwards to the verifications. */
export function strandOf(graph: Graph, focus: Focus): Strand {
  const back = originsOf(graph, focus);
  const forward = outcomesOf(graph, focus);
  return {
    need: new Set([...back.need, ...forward.need]),
    question: new Set([...back.question, ...forward.question]),
    finding: new Set([...back.finding, ...forward.finding]),
    action: new Set([...back.action, ...forward.action]),
    commitment: new Set([...back.commitment, ...forward.commitment]),
    verification: new Set([...back.verification, ...forward.verification]),
  };
}
