import { isLittle } from '../../text/search/words.ts';
import type { Catalogue, Item, NameWord } from './catalogue.ts';
import type { TextMatches } from './full-text.ts';
import type { Question, Wording } from './question.ts';

/** Something found, the better the higher. */
export interface Hit {
  at: number;
  score: number;
}

/** A word in a name, whole or by its stem or beginning; around it; in its text. */
const WORTH = { sameForm: 1, sameStem: 0.94, beginning: 0.8, around: 0.35, text: 0.45 };

/** What a thing is weighs a little: of two alike, the one that leads on comes first. */
const KINDS: Readonly<Record<string, number>> = {
  pagine: 0.05,
  patti: 0.06,
  sessioni: 0.04,
  luoghi: 0.045,
  soggetti: 0.035,
  azioni: 0.04,
  linee: 0.035,
  glossario: 0.03,
  percorso: 0.025,
  impegni: 0.02,
  domande: 0.015,
  emersi: 0.015,
};

/** What is worth less than this part of the best is not shown. */
const LEAST = 0.5;

/** Everything that answers a question, the best first. */
export function rank(
  catalogue: Catalogue,
  question: Question,
  texts: ReadonlyMap<string, TextMatches>,
): Hit[] {
  const total = question.words.reduce((sum, { weight }) => sum + weight, 0);
  const judged = catalogue.items
    .map((item) => judge(catalogue, item, question, texts, total))
    .filter(({ coverage }) => coverage > 0);
  const best = Math.max(0, ...judged.map(({ coverage }) => coverage));
  return judged
    .filter(({ coverage }) => coverage >= best * LEAST * (question.words.length > 1 ? 1 : 0))
    .map(({ at, score }) => ({ at, score }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

function judge(
  catalogue: Catalogue,
  item: Item,
  question: Question,
  texts: ReadonlyMap<string, TextMatches>,
  total: number,
): Hit & { coverage: number } {
  const matches = question.words.map(() => 0);
  for (const wording of question.wordings) {
    const match = matchWording(item, wording, texts) * wording.worth;
    if (match > 0) {
      for (const position of wording.stands) {
        matches[position] = Math.max(matches[position] ?? 0, match);
      }
    }
  }
  const matched = question.words.reduce(
    (sum, { weight }, position) => sum + weight * (matches[position] ?? 0),
    0,
  );
  const coverage = matched / total;
  if (coverage === 0) return { at: item.at, score: 0, coverage };
  const closeness = Math.max(
    ...item.names.map((name, index) => closenessOf(name, question) * (index === 0 ? 1 : 0.95)),
  );
  const inner = isInner(catalogue, item);
  const exact = item.names.some((name) => phraseOf(name) === question.phrase);
  const bonus =
    (exact && !inner ? 0.4 : 0) + (question.kinds.has(item.kind) ? 0.12 : 0) - (inner ? 0.09 : 0);
  return {
    at: item.at,
    coverage,
    score: coverage + 0.35 * closeness + bonus + (KINDS[item.kind] ?? 0),
  };
}

/** Part of a page: of a text, or of a pact. What has its only address on a page of many is not. */
function isInner({ file }: Catalogue, { at, kind }: Item): boolean {
  const id = file.href[at]?.split('#')[1];
  return id !== undefined && (kind === 'patti' || id.includes('_'));
}

function phraseOf(name: readonly NameWord[]): string {
  return name.map(({ word }) => word).join(' ');
}

/** As good as its worst word. */
function matchWording(
  item: Item,
  { words }: Wording,
  texts: ReadonlyMap<string, TextMatches>,
): number {
  return Math.min(...words.map((asked) => matchWord(item, asked, texts)));
}

function matchWord(
  item: Item,
  asked: { word: string; stem: string },
  texts: ReadonlyMap<string, TextMatches>,
): number {
  let best = item.around.has(asked.stem) ? WORTH.around : 0;
  const text = texts.get(asked.stem)?.get(item.at);
  if (text !== undefined) best = Math.max(best, WORTH.text * (0.6 + 0.4 * text));
  for (const name of item.names) {
    for (const word of name) best = Math.max(best, likeness(asked, word));
  }
  return best;
}

export function likeness(asked: { word: string; stem: string }, word: NameWord): number {
  if (asked.word === word.word) return WORTH.sameForm;
  if (asked.stem === word.stem) return WORTH.sameStem;
  if (asked.word.length > 1 && word.word.startsWith(asked.word)) {
    return WORTH.beginning * (0.6 + 0.4 * (asked.word.length / word.word.length));
  }
  return 0;
}

/** How much of a name the question says, from 0 to 1. */
function closenessOf(name: readonly NameWord[], { words, phrase }: Question): number {
  if (phrase === phraseOf(name)) return 1;
  const telling = name.filter(({ word }) => !isLittle(word));
  if (telling.length === 0) return 0;
  const said = telling.filter((word) => words.some((asked) => likeness(asked, word) > 0));
  const first = telling[0] !== undefined && said.includes(telling[0]) ? 0.1 : 0;
  return Math.min(1, said.length / telling.length + first);
}
