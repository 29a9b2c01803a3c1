import { diffArrays } from 'diff';

/** A run of words that stayed, was taken away or was added. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
  /** Whether a space stands before it. */
  spaced: boolean;
}

interface Token {
  text: string;
  /** Whether a space follows it. */
  spaced: boolean;
}

/** What stayed, and after it what changed: either may be empty. */
interface Stretch {
  same: { before: Token[]; after: Token[] };
  removed: Token[];
  added: Token[];
}

/** A number with its signs; a word, of which the elided article is another ("dell’ombra"); a sign. */
const TOKEN = /(\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}\p{M}]+[’']?|\S)(\s*)/gu;

/** Signs that stand right after a word. */
const CLOSING = /^[.,;:!?…)\]»”%]$/;

/** A sentence of which less is left is another one, unless it is most of the shorter of the two. */
const HALF = 0.5;
const MOST = 0.7;

/** A word this short between two changes is of the change: "di", "la", "che". */
const LITTLE_WORD = 3;

/**
 * Two wordings of one sentence, told as an editor would: whole words, no unchanged crumb between
 * two changes, and both sentences whole where little is left of them.
 */
export function compareWords(before: string, after: string): Piece[] {
  const stretches = joinChanges(stretchesOf(tokensOf(before), tokensOf(after))).map(withItsWord);
  const kept = lettersOf(stretches.flatMap(({ same }) => same.after));
  const [shorter = 0, longer = 0] = [before, after]
    .map((text) => lettersOf(tokensOf(text)))
    .sort((a, b) => a - b);
  return kept < longer * HALF && kept < shorter * MOST
    ? replaced(before, after)
    : piecesOf(stretches);
}

/** One text in the place of another; either may be empty. */
export function replaced(before: string, after: string): Piece[] {
  const removed: Piece = { kind: 'removed', text: before, spaced: false };
  const added: Piece = { kind: 'added', text: after, spaced: before !== '' };
  return [removed, added].filter(({ text }) => text !== '');
}

/** How much two texts have in common, from 0 to 1: twice the words of both, over those of each. */
export function likeness(before: string, after: string): number {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common += 1;
    counts.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, left.length + right.length);
}

function wordsOf(text: string): string[] {
  return words(tokensOf(text)).map(({ text: word }) => word.toLowerCase());
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([, token = '', space = '']) => ({
    text: token,
    spaced: space !== '',
  }));
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function words(tokens: readonly Token[]): Token[] {
  return tokens.filter(isWord);
}

function lettersOf(tokens: readonly Token[]): number {
  return words(tokens).reduce((total, { text }) => total + text.length, 0);
}

function stretchesOf(before: Token[], after: Token[]): Stretch[] {
  const changes = diffArrays(before, after, {
    comparator: (left, right) => left.text === right.text,
  });
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { removed, added, value } of changes) {
    const last = stretches.at(-1);
    if (last !== undefined && removed) last.removed = value;
    else if (last !== undefined && added) last.added = value;
    else {
      const same = removed || added ? [] : value;
      stretches.push({
        same: { before: before.slice(at, at + same.length), after: same },
        removed: removed ? value : [],
        added: added ? value : [],
      });
    }
    if (!added) at += value.length;
  }
  return stretches;
}

/** Makes one change of two that only a crumb divides. */
function joinChanges(stretches: readonly Stretch[]): Stretch[] {
  return stretches.reduce<Stretch[]>((joined, stretch) => {
    const last = joined.at(-1);
    if (last === undefined || !isCrumb(last, stretch)) return [...joined, stretch];
    const whole: Stretch = {
      same: last.same,
      removed: [...last.removed, ...stretch.same.before, ...stretch.removed],
      added: [...last.added, ...stretch.same.after, ...stretch.added],
    };
    return [...joined.slice(0, -1), whole];
  }, []);
}

/** A sign that changed alone is shown with the word before it: else nobody would see it. */
function withItsWord({ same, removed, added }: Stretch): Stretch {
  const word = same.after.findLastIndex(isWord);
  if (word === -1 || ![removed, added].some(areSignsAlone)) {
    return { same, removed, added };
  }
  return {
    same: { before: same.before.slice(0, word), after: same.after.slice(0, word) },
    removed: [...same.before.slice(word), ...removed],
    added: [...same.after.slice(word), ...added],
  };
}

/** Whether a change is of nothing but signs that stand right after a word. */
function areSignsAlone(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return first !== undefined && CLOSING.test(first.text) && !tokens.some(isWord);
}

function isCrumb(last: Stretch, { same, removed, added }: Stretch): boolean {
  if (removed.length + added.length === 0 || last.removed.length + last.added.length === 0) {
    return false;
  }
  const left = words(same.after);
  const letters = lettersOf(same.after);
  const smallest = Math.min(largest(last), largest({ removed, added }));
  return (left.length <= 1 && letters <= LITTLE_WORD) || (left.length <= 2 && letters <= smallest);
}

function largest({ removed, added }: Pick<Stretch, 'removed' | 'added'>): number {
  return Math.max(lettersOf(removed), lettersOf(added));
}

function piecesOf(stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let lastBefore: Token | undefined;
  let lastAfter: Token | undefined;
  const add = (kind: Piece['kind'], tokens: readonly Token[], spaced: boolean) => {
    if (tokens.length > 0) pieces.push({ kind, text: textOf(tokens), spaced });
  };
  for (const { same, removed, added } of stretches) {
    add('same', same.after, lastAfter?.spaced ?? false);
    lastBefore = same.before.at(-1) ?? lastBefore;
    lastAfter = same.after.at(-1) ?? lastAfter;
    add('removed', removed, lastBefore?.spaced ?? false);
    add('added', added, removed.length > 0 || (lastAfter?.spaced ?? false));
    lastBefore = removed.at(-1) ?? lastBefore;
    lastAfter = added.at(-1) ?? lastAfter;
  }
  return pieces;
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, spaced }) => (spaced ? `${text} ` : text))
    .join('')
    .trim();
}
