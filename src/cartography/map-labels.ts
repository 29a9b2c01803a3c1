import { shorten } from '../text/words.ts';
import type { MapView } from './map-view.ts';

/** Something of the drawing with a name; if that is empty, only names of others keep away from it. */
export interface Named {
  name: string;
  x: number;
  y: number;
  /** How far its sign reaches from its point; as a dot does, if it is not said. */
  reach?: number;
  /** Whether one finds one's way by it: its name may stand farther off, rather than not at all. */
  landmark?: true;
}

/** Where the name of a spot is written, if there is room for it. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  landmark?: true;
}

/** A part of the drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** In units of the drawing, which are pixels. */
const LETTER = 6.6;
const HEIGHT = 14;
const BASELINE = 4;
const DOT = 4;
const GAP = 3;
const LONGEST = 26;

/**
 * The names of as many things as can be read: beside, above or below its sign each, never one over
 * another. The first come first; the others show when one looks closer.
 * @param taken parts where nothing can be written
 * @param sight the part that is seen first: names are written inside it, where they can
 */
export function placeLabels(
  named: readonly Named[],
  view: Pick<MapView, 'width' | 'height'>,
  taken: readonly Box[] = [],
  sight?: Box,
): PlacedLabel[] {
  const signs = named.map(signOf);
  const placed: { label: PlacedLabel; box: Box }[] = [];
  for (const [at, one] of named.entries()) {
    if (one.name === '') continue;
    const isFree = (box: Box) =>
      isInside(box, view) &&
      signs.every((sign, of) => of === at || !overlap(box, sign)) &&
      taken.every((part) => !overlap(box, part)) &&
      placed.every((other) => !overlap(box, other.box));
    const free = candidatesOf(one).filter(({ box }) => isFree(box));
    const found = free.find(({ box }) => !sight || isWithin(box, sight)) ?? free[0];
    if (found !== undefined) placed.push(found);
  }
  return placed.map(({ label }) => label);
}

/** How much farther than others a name by which one finds one's way may stand from its point. */
const FARTHER = [0, 14, 28];

function candidatesOf(one: Named): { label: PlacedLabel; box: Box }[] {
  if (!one.landmark) return candidates(one);
  const { reach = DOT } = one;
  return FARTHER.flatMap((more) => candidates({ ...one, reach: reach + more })).map(
    ({ label, box }) => ({ label: { ...label, landmark: true }, box }),
  );
}

function candidates({ name, x, y, reach = DOT }: Named): { label: PlacedLabel; box: Box }[] {
  const text = shorten(name, LONGEST);
  const width = text.length * LETTER;
  const gap = reach + GAP;
  const at = (anchor: PlacedLabel['anchor'], left: number, middle: number, textX: number) => ({
    label: { text, x: textX, y: middle + BASELINE, anchor },
    box: { left, right: left + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 },
  });
  return [
    at('start', x + gap, y, x + gap),
    at('end', x - gap - width, y, x - gap),
    at('middle', x - width / 2, y - gap - HEIGHT / 2, x),
    at('middle', x - width / 2, y + gap + HEIGHT / 2, x),
  ];
}

function signOf({ x, y, reach = DOT }: Named): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return isWithin(box, { left: 0, right: width, top: 0, bottom: height });
}

function isWithin(box: Box, whole: Box): boolean {
  return (
    box.left >= whole.left &&
    box.right <= whole.right &&
    box.top >= whole.top &&
    box.bottom <= whole.bottom
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
