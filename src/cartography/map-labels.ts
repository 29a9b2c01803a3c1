import { shorten } from '../text/words.ts';
import type { MapView } from './map-view.ts';

/** A place of the drawing with a name. */
export interface Spot {
  name: string;
  x: number;
  y: number;
}

/** Where the name of a spot is written, if there is room for it. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
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
const DOT = 4;
const GAP = 7;
const LONGEST = 26;

/**
 * The names of as many spots as can be read: beside, above or below its dot each, never one over
 * another. The first spots come first; the others show when one looks closer.
 * @param taken part where nothing can be written
 */
export function placeLabels(
  spots: readonly Spot[],
  view: Pick<MapView, 'width' | 'height'>,
  taken?: Box,
): PlacedLabel[] {
  const placed: { label: PlacedLabel; box: Box }[] = [];
  for (const spot of spots) {
    const dots = spots.filter((other) => other !== spot).map(dotOf);
    const full = [...dots, ...(taken ? [taken] : []), ...placed.map(({ box }) => box)];
    const found = candidates(spot).find(
      ({ box }) => isInside(box, view) && full.every((other) => !overlap(box, other)),
    );
    if (found !== undefined) placed.push(found);
  }
  return placed.map(({ label }) => label);
}

function candidates({ name, x, y }: Spot): { label: PlacedLabel; box: Box }[] {
  const text = shorten(name, LONGEST);
  const width = text.length * LETTER;
  const at = (anchor: PlacedLabel['anchor'], left: number, middle: number, textX: number) => ({
    label: { text, x: textX, y: middle + DOT, anchor },
    box: { left, right: left + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 },
  });
  return [
    at('start', x + GAP, y, x + GAP),
    at('end', x - GAP - width, y, x - GAP),
    at('middle', x - width / 2, y - GAP - HEIGHT / 2, x),
    at('middle', x - width / 2, y + GAP + HEIGHT / 2, x),
  ];
}

function dotOf({ x, y }: Spot): Box {
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
}

function isInside(
  { left, right, top, bottom }: Box,
  { width, height }: { width: number; height: number },
) {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
