import { describe, expect, it } from 'vitest';
import { circlesOf, CLOSEST, groupSpots } from './groups.ts';
import { type MapPlace, onTheMap, spotsOf } from './spots.ts';

const place = (id: string, lat: number, lon: number, radius?: number): MapPlace => ({
  id,
  name: id,
  lat,
  lon,
  ...(radius !== undefined && { radius }),
});
const earth = { south: -85, north: 85, west: -180, east: 180 };
const ids = (places: readonly MapPlace[]) => places.map(({ id }) => id).sort();

describe('spots', () => {
  it('are one for each position, whatever its places are', () => {
    const spots = spotsOf([
      place('sala', 44, 12),
      place('archivio', 44.1, 12, 400),
      place('museo', 44, 12),
      place('teatro', 44.1, 12, 400),
      place('scuola', 44.1, 12, 500),
    ]);
    expect(spots.map(({ places, radius }) => [radius, ids(places)])).toEqual([
      [undefined, ['museo', 'sala']],
      [400, ['archivio', 'teatro']],
      [500, ['scuola']],
    ]);
  });

  it('are made only of what has a position', () => {
    expect(
      onTheMap([
        { id: 'noto', lat: 44, lon: 12 },
        { id: 'ignoto', lat: undefined, lon: undefined },
      ]),
    ).toEqual([{ id: 'noto', lat: 44, lon: 12 }]);
  });
});

describe('groups', () => {
  const near = [place('uno', 44, 12), place('due', 44.0002, 12.0002)];
  const far = place('tre', 44.5, 12.5, 300);

  it('hold what is too close from afar, and tell from where it is apart', () => {
    const { marksIn } = groupSpots(spotsOf([...near, far]));
    const [first, second, ...others] = marksIn(earth, 12);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'spot', radius: 300 });
    expect(second?.kind).toBe('group');
    expect(ids(second?.places ?? [])).toEqual(['due', 'uno']);
    const apartAt = second?.kind === 'group' ? (second.apartAt ?? NaN) : NaN;
    expect(marksIn(earth, apartAt)).toHaveLength(3);
    expect(marksIn(earth, apartAt - 1)).toHaveLength(2);
  });

  it('that never come apart say so', () => {
    const { marksIn } = groupSpots(spotsOf([place('punto', 44, 12), place('cerchio', 44, 12, 50)]));
    const [mark] = marksIn(earth, CLOSEST);
    expect(mark).toMatchObject({ kind: 'group' });
    expect(mark).not.toHaveProperty('apartAt');
  });

  it('do not hide how far their places may be', () => {
    const spots = spotsOf([place('a', 44, 12, 500), place('b', 44, 12, 900), place('c', 44, 12)]);
    const marks = groupSpots(spots).marksIn(earth, 12);
    expect(marks).toHaveLength(1);
    expect(circlesOf(marks).map(({ radius }) => radius)).toEqual([500, 900]);
  });

  it('keep each place once, at every zoom, in an order that does not change', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      place(`l${at}`, 44 + ((at * 37) % 101) / 1000, 12 + ((at * 53) % 97) / 1000),
    );
    const { marksIn } = groupSpots(spotsOf(many));
    for (const zoom of [8, 12, 15, 18]) {
      const marks = marksIn(earth, zoom);
      expect(ids(marks.flatMap(({ places }) => places))).toEqual(ids(many));
      const latitudes = marks.map(({ lat }) => lat);
      expect(latitudes).toEqual(latitudes.toSorted((one, other) => other - one));
    }
  });

  it('show only what is in sight', () => {
    const { marksIn } = groupSpots(spotsOf([...near, far]));
    expect(marksIn({ south: 44.4, north: 44.6, west: 12.4, east: 12.6 }, 12)).toHaveLength(1);
  });
});
