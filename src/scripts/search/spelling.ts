import { isOneSlipAway, stem } from '../../text/search/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

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
