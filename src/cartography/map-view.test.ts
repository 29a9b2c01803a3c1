import { describe, expect, it } from 'vitest';
import {
  gridLines,
  likelyRadius,
  metres,
  nextZoom,
  pointAt,
  project,
  scaleBar,
  squareSide,
  viewOf,
} from './map-view.ts';

const territory = {
  centre: { lat: 44.06, lon: 12.44 },
  box: { south: 44, north: 44.12, west: 12.35, east: 12.53 },
};

describe('the map of the territory', () => {
  const whole = viewOf(territory, 1, undefined);

  it('shows all of it, as wide as it is', () => {
    const { x, y } = project(whole, { lat: 44.12, lon: 12.35 });
    expect([x, y].map(Math.round)).toEqual([0, 0]);
    expect(whole.height / whole.width).toBeCloseTo(0.12 / (0.18 * 0.7185), 2);
  });

  it('gives back the point one clicks on', () => {
    const { x, y } = project(whole, { lat: 44.0625, lon: 12.4471 });
    expect(pointAt(whole, x / whole.width, y / whole.height)).toEqual({
      lat: 44.0625,
      lon: 12.4471,
    });
  });

  it('comes closer around the mark, or around the centre', () => {
    const close = viewOf(territory, 8, { lat: 44.1, lon: 12.5 });
    expect(close.north - close.south).toBeCloseTo(0.015);
    expect((close.north + close.south) / 2).toBeCloseTo(44.1);
    expect(
      (viewOf(territory, 8, undefined).east + viewOf(territory, 8, undefined).west) / 2,
    ).toBeCloseTo(12.44);
    expect([nextZoom(1, -1), nextZoom(1, 1), nextZoom(64, 1)]).toEqual([1, 2, 64]);
  });

  it('draws distances to scale', () => {
    expect(metres(whole, 13_344)).toBeCloseTo(whole.height, 0);
  });

  it('says how far a click may be from the place: less, the closer one looks', () => {
    expect(likelyRadius(whole)).toBe(200);
    expect(likelyRadius(viewOf(territory, 8, undefined))).toBe(50);
    expect(likelyRadius(viewOf(territory, 64, undefined))).toBe(10);
  });

  it('has a bar as long as a round distance', () => {
    const { metres: distance, length } = scaleBar(whole);
    expect(distance).toBe(2000);
    expect(length).toBeCloseTo(metres(whole, 2000));
    expect(length / whole.width).toBeLessThan(0.3);
  });

  it('has a grid of squares with a round side', () => {
    expect(squareSide(whole)).toBe(5000);
    const { latitudes, longitudes } = gridLines(whole);
    const [south = 0, north = 0] = latitudes.map((lat) => project(whole, { lat, lon: 12.44 }).y);
    const [west = 0, east = 0] = longitudes.map((lon) => project(whole, { lat: 44.06, lon }).x);
    expect(south - north).toBeCloseTo(metres(whole, 5000));
    expect((east - west) / (south - north)).toBeCloseTo(1, 2);
  });

  it('has a grid that stays on the ground while the view moves', () => {
    const around = (lat: number) => gridLines(viewOf(territory, 4, { lat, lon: 12.44 }));
    const { latitudes, longitudes } = around(44.051);
    const moved = around(44.06);
    expect(moved.longitudes).toEqual(longitudes);
    expect(moved.latitudes.filter((lat) => latitudes.includes(lat))).not.toEqual([]);
  });
});
