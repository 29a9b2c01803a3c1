import { describe, expect, it } from 'vitest';
import { frameOf, viewAround } from './frame.ts';
import { metres, project } from './map-view.ts';
import { spotsOf } from './spots.ts';

const territory = { south: 43.9, north: 44.1, west: 11.9, east: 12.1 };
const spots = spotsOf([
  { id: 'punto', name: 'Punto', lat: 44, lon: 12 },
  { id: 'cerchio', name: 'Cerchio', lat: 44.05, lon: 12.02, radius: 2000 },
]);

describe('what the map shows first', () => {
  it('is the whole territory, where no position is known', () => {
    expect(frameOf([], territory)).toEqual(territory);
  });

  it('has every spot in it with its whole circle', () => {
    const view = viewAround(frameOf(spots, territory), 360, 300);
    const radius = metres(view, 2000);
    const { x, y } = project(view, { lat: 44.05, lon: 12.02 });
    expect(x + radius).toBeLessThan(360);
    expect(y - radius).toBeGreaterThan(0);
    expect(project(view, { lat: 44, lon: 12 }).y).toBeLessThan(300);
  });

  it('is never so close that one is lost', () => {
    const view = viewAround(frameOf(spots.slice(0, 1), territory), 360, 300);
    expect(metres(view, 3000)).toBeCloseTo(300, -1);
  });

  it('keeps the shape of what is on the ground', () => {
    const view = viewAround({ south: 44, north: 44.01, west: 12, east: 12.1 }, 360, 300);
    const across = (view.east - view.west) * Math.cos((44.005 * Math.PI) / 180);
    expect(across / (view.north - view.south)).toBeCloseTo(360 / 300, 5);
    expect(project(view, { lat: 44.005, lon: 12.1 }).x).toBeCloseTo(360);
  });
});
