import { isPlainObject } from './absent.ts';
import { meaningOf, scalarsIn } from './alike.ts';
import type { Field } from './field.ts';
import { namingKeys } from './naming.ts';

/** The items of a list in two versions of it: the same ones, those that left, those that came. */
export interface ListPairs {
  pairs: { before: unknown; after: unknown }[];
  removed: unknown[];
  added: unknown[];
}

type Key = (item: unknown) => string | undefined;

/** Two items with at least so many of their words in common are one that was rewritten. */
const ENOUGH_IN_COMMON = 0.5;

/**
 * Finds which items of a list are the same thing in two versions of it: those that say the same, then
 * those with the same id, address or name, then those that say nearly the same. Their order does not
 * count.
 */
export function pairItems(
  list: Field,
  before: readonly unknown[],
  after: readonly unknown[],
): ListPairs {
  const left = { pairs: [], removed: [...before], added: [...after] };
  const item = list.shape.kind === 'list' ? list.shape.item : list;
  const keys: Key[] = [
    // Nearly always enough, and to find out what two texts mean takes a while.
    (value) => JSON.stringify(value),
    (value) => meaningOf(item, value),
    ...['id', 'url', ...namingKeys(list).slice(0, 1)].map(
      (name): Key =>
        (value) =>
          isPlainObject(value) && value[name] !== undefined
            ? scalarsIn(value[name]).join(' ')
            : undefined,
    ),
  ];
  for (const key of keys) pairBy(key, left);
  pairAlike(left);
  return left;
}

/** Pairs the items that share a key; of several with one key, in their order. */
function pairBy(key: Key, lists: ListPairs): void {
  if (lists.removed.length === 0 || lists.added.length === 0) return;
  const candidates = Map.groupBy(lists.added, key);
  for (const before of [...lists.removed]) {
    const wanted = key(before);
    const after = wanted === undefined ? undefined : candidates.get(wanted)?.shift();
    if (after !== undefined) pair(lists, before, after);
  }
}

function pairAlike(lists: ListPairs): void {
  for (const before of [...lists.removed]) {
    const [best] = lists.added
      .map((after) => ({ after, common: inCommon(before, after) }))
      .filter(({ common }) => common >= ENOUGH_IN_COMMON)
      .sort((a, b) => b.common - a.common);
    if (best !== undefined) pair(lists, before, best.after);
  }
}

function pair(lists: ListPairs, before: unknown, after: unknown): void {
  lists.removed.splice(lists.removed.indexOf(before), 1);
  lists.added.splice(lists.added.indexOf(after), 1);
  lists.pairs.push({ before, after });
}

/** How many of their words two values share, from 0 to 1. */
function inCommon(a: unknown, b: unknown): number {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

function wordsIn(value: unknown): Set<string> {
  return new Set(
    scalarsIn(value)
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
}
