import { describe, expect, it } from 'vitest';
import { type PlacedLabel, placeLabels } from './map-labels.ts';

const view = { width: 300, height: 200 };
const spot = (name: string, x: number, y: number) => ({ name, x, y });

/** What a reader sees: wider than any letter is, so that no overlap escapes. */
function boxOf({ text, x, y, anchor }: PlacedLabel) {
  const width = text.length * 6.5;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

function overlaps(labels: readonly PlacedLabel[]): string[] {
  const boxes = labels.map((label) => ({ ...boxOf(label), text: label.text }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe('the names on the map', () => {
  it('stand beside their dots where there is room', () => {
    expect(placeLabels([spot('Mulino', 50, 50)], view)).toEqual([
      { text: 'Mulino', x: 57, y: 54, anchor: 'start' },
    ]);
  });

  it('never cover each other, even of places in one point', () => {
    const together = ['Municipio', 'Biblioteca', 'Archivio', 'Museo', 'Teatro'].map((name) =>
      spot(name, 150, 100),
    );
    const crowd = Array.from({ length: 40 }, (_, at) =>
      spot(`Luogo ${at}`, (at * 37) % 300, (at * 53) % 200),
    );
    for (const spots of [together, crowd]) {
      const labels = placeLabels(spots, view);
      expect(labels.length).toBeGreaterThan(1);
      expect(overlaps(labels)).toEqual([]);
    }
  });

  it('give way to those that come first', () => {
    const together = ['Primo', 'Secondo', 'Terzo', 'Quarto', 'Quinto'].map((name) =>
      spot(name, 150, 100),
    );
    expect(placeLabels(together, view).map(({ text }) => text)).toContain('Primo');
    expect(placeLabels(together, view).map(({ text }) => text)).not.toContain('Quinto');
  });

  it('are written in the part that is in sight, where they can', () => {
    const sight = { left: 60, right: 240, top: 40, bottom: 160 };
    const [label] = placeLabels([spot('Stazione', 230, 100)], view, [], sight);
    expect(label).toMatchObject({ anchor: 'end' });
    expect(placeLabels([spot('Stazione', 20, 100)], view, [], sight)).toHaveLength(1);
  });

  it('stand farther off rather than not at all, where one finds one’s way by them', () => {
    const sign = { name: '', x: 150, y: 100, reach: 20 };
    const covered = spot('centro', 152, 100);
    expect(placeLabels([covered, sign], view)).toEqual([]);
    const [label] = placeLabels([{ ...covered, landmark: true }, sign], view);
    expect(label).toMatchObject({ text: 'centro', landmark: true });
    expect(label?.x).toBeGreaterThan(170);
  });

  it('leave the mark in sight', () => {
    const pin = { left: 142, right: 158, top: 74, bottom: 92 };
    const [, , ...others] = placeLabels(
      ['Primo', 'Secondo', 'Terzo', 'Quarto'].map((name) => spot(name, 150, 100)),
      view,
      [pin],
    );
    expect(others.map(({ y }) => y > 100)).toEqual([true]);
  });

  it('do not leave the drawing', () => {
    const [label] = placeLabels([spot('Stazione', 290, 100)], view);
    expect(label).toMatchObject({ anchor: 'end' });
  });
});
