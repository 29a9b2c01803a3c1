import { stem, wordsOf } from '../../text/search/words.ts';
import type { Question } from './question.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface Piece {
  text: string;
  asked: boolean;
}

/** Whether a piece of text is a word that answers a question. */
export function isAsked(text: string, { wordings }: Question): boolean {
  const asked = wordings.flatMap(({ words }) => words);
  return wordsOf(text).some((word) =>
    asked.some(
      (other) =>
        stem(word) === other.stem || (other.word.length > 1 && word.startsWith(other.word)),
    ),
  );
}

/** Divides a text at the words that answer a question. */
export function piecesOf(text: string, question: Question): Piece[] {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, asked: isAsked(piece, question) }));
}

/** Writes a text where it can be read, with what was asked for marked. */
export function writeMarked(element: Element, text: string, question: Question): void {
  element.replaceChildren(
    ...piecesOf(text, question).map((piece) => {
      if (!piece.asked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}
