import { synonymsOf } from '../../text/search/synonyms.ts';
import { isOneSlipAway, stem, wordsAsked } from '../../text/search/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

/** What is written as people write; with other signs it is code, or an address, and no slip of the hand. */
const SENTENCE = /^[\p{L}\p{M}\p{N}\s'’‘ʼ`´"“”«»().,:;!?…/–—-]*$/u;

/** How the words of a question were read. */
export interface WordsRead {
  /** Mistyped ones put right. */
  words: string[];
  /** The question that was probably meant, where a word was put right. */
  meant: string | undefined;
  /** Words that the site never says, and that were left out. */
  strange: string[];
}

export function readWords(query: string, catalogue: Catalogue): WordsRead {
  const isSentence = SENTENCE.test(query);
  const read = wordsAsked(query).map((word) => {
    const known = isKnown(word, catalogue) || synonymsOf(stem(word)).length > 0;
    return { word, said: known ? word : isSentence ? wordMeant(word, catalogue) : undefined };
  });
  const words = read.flatMap(({ said }) => said ?? []);
  return {
    words,
    meant: read.some(({ word, said }) => said !== undefined && said !== word)
      ? words.join(' ')
      : undefined,
    strange: read.flatMap(({ word, said }) => (said === undefined ? word : [])),
  };
}

/** Whether the site has a word, one of its forms, or one that begins with it. */
export function isKnown(word: string, { words, stems }: Catalogue): boolean {
  return /\d/.test(word) || words.has(word) || stems.has(stem(word)) || wordsLike(words, word);
}

function wordsLike(words: Catalogue['words'], beginning: string): boolean {
  return [...words.keys()].some((known) => known.startsWith(beginning));
}

/** The word of the site that one slip may have made into another; of many, the commonest. */
export function wordMeant(word: string, { words }: Catalogue): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const near = [...words.keys()].filter(
    (known) =>
      known.length >= SHORTEST &&
      (isOneSlipAway(word, known) || isOneSlipAway(stem(word), stem(known))),
  );
  const closeness = (known: string) =>
    (isOneSlipAway(word, known) ? 2 : 0) +
    (known[0] === word[0] ? 1 : 0) +
    Math.min(0.9, (words.get(known) ?? 0) / 100);
  return near.sort((a, b) => closeness(b) - closeness(a))[0];
}
