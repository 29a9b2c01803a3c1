import { describe, expect, it } from 'vitest';
import { gridOf, scaleOf } from './ground.ts';
import { viewOf } from './map-view.ts';

const box = { south: 44, north: 44.12, west: 12.35, east: 12.53 };
const whole = viewOf({ box, centre: { lat: 44.06, lon: 12.44 } }, 1, undefined, 360);

describe('the ground of a drawn map', () => {
  it('has lines from edge to edge, upright or level', () => {
    const lines = gridOf(whole);
    expect(lines.length).toBe(7);
    for (const { x1, y1, x2, y2 } of lines) {
      expect([
        x1 === x2 && y2 - y1 === whole.height,
        y1 === y2 && x2 - x1 === whole.width,
      ]).toContain(true);
    }
  });

  it('has a scale in kilometres from afar and in metres from near, inside the drawing', () => {
    expect(scaleOf(whole).text).toBe('2 km');
    const near = viewOf({ box, centre: { lat: 44.06, lon: 12.44 } }, 32, undefined, 360);
    expect(scaleOf(near).text).toBe('100 m');
    expect(scaleOf(whole).x).toBeLessThan(whole.width / 2);
  });
});
