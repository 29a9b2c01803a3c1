import { describe, expect, test } from 'vitest';
import { distanceBetween, metresBetween, pointOf } from './distance.ts';

const here = { lat: 43.65, lon: 14.175 };
/** A thousandth of a degree of latitude is about 111 metres. */
const north = (thousandths: number, radius?: number) => ({
  lat: here.lat + thousandths / 1000,
  lon: here.lon,
  radius,
});

test('metres are those of the Earth, also along a parallel', () => {
  expect(metresBetween(here, north(9))).toBeCloseTo(1000.8, 0);
  expect(metresBetween(here, { ...here, lon: here.lon + 0.01 })).toBeCloseTo(804.6, 0);
  expect(metresBetween(here, here)).toBe(0);
});

describe('a distance', () => {
  test('is measured between exact positions', () => {
    expect(distanceBetween(here, north(9))).toMatchObject({ precision: 'exact' });
  });

  test('is about that where one of the two is a circle', () => {
    const { metres, precision } = distanceBetween(here, north(9, 400));
    expect(precision).toBe('about');
    expect(metres).toBeCloseTo(1000.8, 0);
  });

  test('is only the most it can be where the circle may hold the point', () => {
    expect(distanceBetween(here, { ...here, radius: 400 })).toEqual({
      metres: 400,
      precision: 'within',
    });
  });

  test('between places that share a circle is not nothing', () => {
    const circle = { ...here, radius: 400 };
    expect(distanceBetween(circle, circle)).toEqual({ metres: 800, precision: 'within' });
  });
});

test('a place without position is nowhere', () => {
  const place = { id: 'a', name: 'A', state: 'citato' };
  expect(pointOf(place)).toBeUndefined();
  expect(pointOf({ ...place, lat: 1, lon: 2, radius: 30 })).toEqual({ lat: 1, lon: 2, radius: 30 });
});
