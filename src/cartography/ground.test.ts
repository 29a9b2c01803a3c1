import { describe, expect, it } from 'vitest';
import { boxOf, gridOf, landmarksOf, landmarksPath, scaleOf } from './ground.ts';
import { viewOf } from './map-view.ts';

const box = { south: 44, north: 44.12, west: 12.35, east: 12.53 };
const whole = viewOf({ box, centre: { lat: 44.06, lon: 12.44 } }, 1, undefined, 360);

describe('the ground of a drawn map', () => {
  it('has lines from edge to edge, upright or level', () => {
    const lines = gridOf(whole).match(/M[\d.]+ [\d.]+[vh]\d+/g) ?? [];
    expect(lines.join('')).toBe(gridOf(whole));
    expect(lines.some((line) => line.endsWith(`v${whole.height}`))).toBe(true);
    expect(lines.some((line) => line.endsWith(`h${whole.width}`))).toBe(true);
  });

  it('has the edge of the territory where it is', () => {
    expect(boxOf(whole, box)).toBe(`M0.0 0.0H360.0V${whole.height}.0H0.0z`);
  });

  it('has the middle of the town first, then the other points that are in sight', () => {
    const landmarks = landmarksOf(whole, {
      centre: { lat: 44.06, lon: 12.44 },
      landmarks: [
        { name: 'Altrove', lat: 44.5, lon: 12.44 },
        { name: 'Stazione', lat: 44.09, lon: 12.4 },
      ],
    });
    expect(landmarks.map(({ name }) => name)).toEqual(['centro', 'Stazione']);
    expect(landmarks[0]?.x).toBeCloseTo(180);
    expect(landmarksPath(landmarks).match(/M/g)).toHaveLength(2);
  });

  it('has a scale in kilometres from afar and in metres from near, inside the drawing', () => {
    expect(scaleOf(whole).text).toBe('2 km');
    const near = viewOf({ box, centre: { lat: 44.06, lon: 12.44 } }, 32, undefined, 360);
    expect(scaleOf(near).text).toBe('100 m');
    expect(scaleOf(whole).x).toBeLessThan(whole.width / 2);
  });
});
