/** What decides how much of the sheet is left for the two columns of a door card. */
export interface AroundColumns {
  name: string;
  summary: string;
  /** What one can do, in one sentence; empty where nobody has said it. */
  activities: string;
  /** Lines under the columns, beside the code. */
  foot: readonly string[];
  /** What is written under the code. */
  address: string;
}

export type NameSize = 'large' | 'medium' | 'small';

/** Letters that fit in a line, and its height in millimetres, as `door-card.css` sets them on paper. */
interface Type {
  letters: number;
  height: number;
}

const NAME: Record<NameSize, Type & { above: number }> = {
  large: { letters: 19, height: 21.5, above: 7.2 },
  medium: { letters: 27, height: 15, above: 5 },
  small: { letters: 43, height: 9.5, above: 3.2 },
};
const SUMMARY: Record<'short' | 'long', Type> = {
  short: { letters: 60, height: 8.4 },
  long: { letters: 72, height: 6.9 },
};
const ACTIVITIES: Type = { letters: 60, height: 8.4 };
const FOOT: Type = { letters: 49, height: 7.2 };
const UNDER_CODE: Type = { letters: 25, height: 4.7 };
const COLUMN: Type = { letters: 29, height: 8 };
/** A line of the second column, beside its answer. */
const FACT: Type = { letters: 23, height: 8 };

/** Letters up to which a summary has the larger type. */
const SHORT_SUMMARY = 120;
/** Height of the sheet without what grows with its words, and of the code without what is under it. */
const SHEET = 202;
const CODE = 46;
/** Between two parts of the sheet. */
const GAP = 5;

/** Share of a line that is left when it is broken between two words. */
const BROKEN = 0.87;

const lines = ({ length }: string, { letters }: Type) =>
  length <= letters ? Math.ceil(length / letters) : Math.ceil(length / (letters * BROKEN));
const height = (text: string, type: Type) => lines(text, type) * type.height;

/** A name in one line is large: in two it would take the place of what one needs to know. */
export function nameSizeOf(name: string): NameSize {
  if (lines(name, NAME.large) === 1) return 'large';
  return lines(name, NAME.medium) <= 2 ? 'medium' : 'small';
}

export function isLongSummary(summary: string): boolean {
  return summary.length > SHORT_SUMMARY;
}

/** Lines that a column has, its title aside; the last may be a part of one. */
export function columnLines({ name, summary, activities, foot, address }: AroundColumns): number {
  const footHeight = foot.reduce((sum, text) => sum + height(text, FOOT), 0);
  const nameType = NAME[nameSizeOf(name)];
  const used =
    nameType.above +
    height(name, nameType) +
    height(summary, SUMMARY[isLongSummary(summary) ? 'long' : 'short']) +
    (activities === '' ? 0 : height(activities, ACTIVITIES) + GAP) +
    Math.max(footHeight, CODE + height(address, UNDER_CODE));
  return (SHEET - used) / COLUMN.height;
}

/** Letters of two lines that say what one can do. */
export const ACTIVITIES_LETTERS = 2 * ACTIVITIES.letters * BROKEN;

/** Lines of a column that a text takes. */
export function linesInColumn(text: string): number {
  return lines(text, COLUMN);
}

/** Lines of a column that an access fact takes. */
export function linesOfFact(label: string): number {
  return lines(label, FACT);
}

/** Lines of air after each item. */
const AIR = 0.25;

/** The first items, as many as fit. */
interface Fitting<T> {
  kept: T[];
  taken: number;
}

/**
 * All the items, where they fit; else the first ones, as many as leave room for a note that says so.
 * @param fit room and note in the same measure as `linesOf`
 */
export function fittingOrCut<T>(
  items: readonly T[],
  { room, note, linesOf }: { room: number; note: number; linesOf: (item: T) => number },
): Fitting<T> {
  const whole = fitting(items, room, linesOf);
  return whole.kept.length === items.length ? whole : fitting(items, room - note, linesOf);
}

function fitting<T>(items: readonly T[], room: number, linesOf: (item: T) => number): Fitting<T> {
  const kept: T[] = [];
  let taken = 0;
  for (const item of items) {
    const after = taken + linesOf(item) + AIR;
    if (after > room) break;
    taken = after;
    kept.push(item);
  }
  return { kept, taken };
}
