/** Something of the first list, something of the second, or one of each that are taken for one. */
export interface Pair<Item> {
  before: Item | undefined;
  after: Item | undefined;
}

/**
 * Puts two lists side by side, in order, so that what is paired is as alike as can be. A library of
 * differences only knows equal and different.
 * @param likeness from 0 to 1
 * @param least what is less alike than this is never paired
 */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: (before: Item, after: Item) => number,
  least: number,
): Pair<Item>[] {
  const alike = before.map((left) =>
    after.map((right) => {
      const value = likeness(left, right);
      return value < least ? 0 : value;
    }),
  );
  const best = bestFrom(alike, before.length, after.length);
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const pairs: Pair<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const together = alike[row]?.[column] ?? 0;
    if (together > 0 && at(row, column) === together + at(row + 1, column + 1)) {
      pairs.push({ before: before[row], after: after[column] });
      row += 1;
      column += 1;
    } else if (row < before.length && at(row, column) === at(row + 1, column)) {
      pairs.push({ before: before[row], after: undefined });
      row += 1;
    } else {
      pairs.push({ before: undefined, after: after[column] });
      column += 1;
    }
  }
  return pairs;
}

/** The most likeness that pairs can have together, from each place on. */
function bestFrom(alike: readonly number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const together = alike[row]?.[column] ?? 0;
      const value = Math.max(
        together > 0 ? together + (best[row + 1]?.[column + 1] ?? 0) : 0,
        best[row + 1]?.[column] ?? 0,
        best[row]?.[column + 1] ?? 0,
      );
      best[row]?.splice(column, 1, value);
    }
  }
  return best;
}
