import { type TextBlock, textBlocks } from '../../text/blocks.ts';
import { pairUp } from './pairs.ts';
import { compareWords, likeness, type Piece, replaced } from './words.ts';

/** A block of one text, of the other, or of both with what changed in it. */
export interface ComparedBlock {
  kind: TextBlock['kind'];
  marker: string | undefined;
  pieces: Piece[];
}

/** Below these, two blocks or two sentences are not one that changed: one went, another came. */
const SAME_BLOCK = 0.3;
const SAME_SENTENCE = 0.5;

const sentences = new Intl.Segmenter('it', { granularity: 'sentence' });

/** Two texts as one reads them, from their HTML: block by block, sentence by sentence. */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  const pairs = pairUp(
    textBlocks(before),
    textBlocks(after),
    (left, right) => likeness(left.text, right.text),
    SAME_BLOCK,
  );
  return pairs.flatMap((pair) => {
    const block = pair.after ?? pair.before;
    if (block === undefined) return [];
    const pieces = compareWording(pair.before?.text ?? '', pair.after?.text ?? '');
    return [{ kind: block.kind, marker: block.marker, pieces }];
  });
}

/** Two wordings of one text without blocks. */
export function compareWording(before: string, after: string): Piece[] {
  const pairs = pairUp(sentencesOf(before), sentencesOf(after), likeness, SAME_SENTENCE);
  const bySentence = pairs.map((pair) => compareSentence(pair.before ?? '', pair.after ?? ''));
  return gather(
    bySentence.flatMap(([first, ...others], index) =>
      first === undefined ? [] : [{ ...first, spaced: index > 0 }, ...others],
    ),
  );
}

function compareSentence(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: 'same', text: after, spaced: false }];
  return before === '' || after === '' ? replaced(before, after) : compareWords(before, after);
}

function sentencesOf(text: string): string[] {
  return [...sentences.segment(text)].map(({ segment }) => segment.trim());
}

/** One piece of each kind where there were more in a row: first what went, then what came. */
function gather(pieces: readonly Piece[]): Piece[] {
  const gathered: Piece[] = [];
  for (const piece of pieces) {
    const changed = piece.kind !== 'same';
    const row = gathered.slice(
      gathered.findLastIndex(({ kind }) => (kind === 'same') === changed) + 1,
    );
    const twin = row.find(({ kind }) => kind === piece.kind);
    if (twin !== undefined) twin.text += piece.spaced ? ` ${piece.text}` : piece.text;
    else if (piece.kind === 'removed' && row[0] !== undefined) {
      gathered.splice(-1, 1, { ...piece, spaced: row[0].spaced }, { ...row[0], spaced: true });
    } else gathered.push({ ...piece });
  }
  return gathered;
}
