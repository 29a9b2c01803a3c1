import { kindsAsked, synonymsOf } from '../../text/search/synonyms.ts';
import { stem, wordsAsked, wordsOf } from '../../text/search/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Words to look for; what matches another way of saying it counts a little less. */
export interface Wording {
  words: { word: string; stem: string }[];
  /** Positions, in the question, of the words that this stands for. */
  stands: number[];
  worth: number;
}

/** What is asked, and the other ways of saying it. */
export interface Question {
  /** All its words, little ones too, as one string. */
  phrase: string;
  words: { word: string; stem: string; weight: number }[];
  wordings: Wording[];
  /** Kinds of thing that would answer it. */
  kinds: ReadonlySet<string>;
}

/** What is said otherwise was not typed: it begins no longer word. */
const NO_WORD = '';

const SYNONYM = 0.7;
const GLOSSARY = 0.85;

/**
 * @param asked the words that tell what the query is about
 * @param catalogue tells how rare each word is, and what the glossary calls by several names
 */
export function readQuestion(
  asked: readonly string[],
  query: string,
  catalogue: Catalogue,
): Question {
  const words = asked.map((word) => ({
    word,
    stem: stem(word),
    weight: rarity(stem(word), catalogue),
  }));
  return {
    phrase: wordsOf(query).join(' '),
    words,
    wordings: [
      ...words.map((word, position) => ({ words: [word], stands: [position], worth: 1 })),
      ...words.flatMap((word, position) => synonymWordings(word.stem, position)),
      ...glossaryWordings(words, catalogue),
    ],
    kinds: new Set(kindsAsked(query)),
  };
}

function synonymWordings(stemmed: string, position: number): Wording[] {
  return synonymsOf(stemmed).map((other) => ({
    words: [{ word: NO_WORD, stem: other }],
    stands: [position],
    worth: SYNONYM,
  }));
}

/** Where the question has one name of a term, its title and its acronym stand for it too. */
function glossaryWordings(words: Question['words'], { items, file }: Catalogue): Wording[] {
  const asked = words.map((word) => word.stem);
  return items
    .filter(({ kind }) => kind === 'glossario')
    .flatMap(({ at, names }) => {
      const telling = names.map((_, index) =>
        wordsAsked((index === 0 ? file.title[at] : file.also[at]?.[index - 1]) ?? ''),
      );
      const stems = telling.map((name) => name.map(stem));
      return stems.flatMap((name, index) => {
        const start = position(asked, name);
        if (start === -1) return [];
        // The title, and what comes first among the other names: the acronym, where there is one.
        return [0, 1].flatMap((other) => {
          const target = telling[other];
          if (other === index || target === undefined || target.length === 0) return [];
          if (name.every((part) => stems[other]?.includes(part))) return [];
          return [
            {
              words: target.map((word) => ({ word, stem: stem(word) })),
              stands: name.map((_part, step) => start + step),
              worth: GLOSSARY,
            },
          ];
        });
      });
    });
}

/** Where a run of words begins in another; -1 where it does not. */
function position(within: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  return within.findIndex((_, start) => run.every((word, step) => within[start + step] === word));
}

/** Between 0 and 1: a word that few names have tells more. */
function rarity(stemmed: string, { frequency, items }: Catalogue): number {
  const known = frequency.get(stemmed) ?? 0;
  return Math.log(1 + items.length / (1 + known)) / Math.log(1 + items.length);
}
