import { agreements, findingKinds, findingOutcomes } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo } from './address.ts';
import { citing, find, findAll, questionsCiting } from './lookup.ts';
import { type Source, sourcesOf } from './sources.ts';
import { type Thread, threadAround } from './thread.ts';

/** A finding where it stands: at its question, or on the page of its session. */
export interface FindingCard {
  id: string;
  /** Permanent address of this very point. */
  href: string;
  title: string;
  kind: string;
  summary: string;
  /** Whether its entry has a longer text, rendered beside the card. */
  hasBody: boolean;
  agreement: string | undefined;
  outcome: string | undefined;
  reason: string[];
  line: Link | undefined;
  question: Link | undefined;
  /** Points that merged or split into this one. */
  comesFrom: Link[];
  /** Points that this one merged or split into. */
  gaveRiseTo: Link[];
  leadsTo: Link[];
  sources: Source[];
  thread: Thread;
}

export function findingCards(
  graph: Graph,
  findings: readonly Entry<'emersi'>[],
  { showQuestion }: { showQuestion: boolean },
): FindingCard[] {
  return findings.map((finding) => findingCard(graph, finding, showQuestion));
}

export function findingCard(
  graph: Graph,
  finding: Entry<'emersi'>,
  showQuestion: boolean,
): FindingCard {
  const { id, data, body } = finding;
  const line = find(graph, 'linee', data.linea);
  const question = graph.questions.get(data.domanda ?? '');
  return {
    id,
    href: linkTo(graph, finding).href,
    title: data.titolo,
    kind: findingKinds[data.tipo],
    summary: data.in_breve,
    hasBody: body.trim() !== '',
    agreement: data.grado && agreements[data.grado],
    outcome: data.esito && findingOutcomes[data.esito],
    reason: paragraphs(data.motivazione),
    line: line && linkTo(graph, line),
    question:
      showQuestion && question !== undefined
        ? { href: routes.question(question.id), text: question.data.testo }
        : undefined,
    comesFrom: linksTo(graph, findAll(graph, 'emersi', data.deriva_da)),
    gaveRiseTo: linksTo(graph, citing(graph, `emersi/${id}`, 'emersi', 'deriva_da')),
    leadsTo: [
      ...questionsCiting(graph, `emersi/${id}`, 'bisogni').map((asked) => ({
        href: routes.question(asked.id),
        text: asked.data.testo,
      })),
      ...linksTo(graph, findAll(graph, 'azioni', data.azioni)),
      ...linksTo(graph, citing(graph, `emersi/${id}`, 'impegni', 'origine')),
      ...linksTo(graph, citing(graph, `emersi/${id}`, 'patti', 'bisogni')),
    ],
    sources: sourcesOf(finding),
    thread: threadAround(graph, { kind: 'finding', entry: finding }),
  };
}
