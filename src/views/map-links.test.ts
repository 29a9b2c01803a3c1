import { describe, expect, it } from 'vitest';
import { mustFind } from './lookup.ts';
import { graphOf } from '../tests/content-builder.ts';
import { placePosition } from './map-links.ts';

function positionOf(posizione: Record<string, unknown> | undefined, titolo = 'Sala & giardino') {
  const graph = graphOf({ luoghi: { sala: { titolo, ...(posizione && { posizione }) } } });
  return placePosition(mustFind(graph, 'luoghi', 'sala'));
}

const hrefs = (position: ReturnType<typeof placePosition>) =>
  [position?.app, ...(position?.others ?? [])].map((link) => link?.href ?? '');

describe('an exact position', () => {
  const position = positionOf({ lat: 44.05, lon: 12.01, precisione: 'esatta' });

  it('opens as a pin with the name of the place, wherever it opens', () => {
    const [app, apple, browser] = hrefs(position);
    expect(app).toBe('geo:44.05,12.01?q=44.05,12.01(Sala%20%26%20giardino)');
    expect(new URL(apple ?? '').searchParams.get('q')).toBe('Sala & giardino');
    expect(new URL(apple ?? '').searchParams.get('ll')).toBe('44.05,12.01');
    expect(browser).toBe('https://www.openstreetmap.org/?mlat=44.05&mlon=12.01#map=18/44.05/12.01');
    expect(position?.uncertainty).toBeUndefined();
  });
});

describe('an approximate position', () => {
  const within = (raggio_m: number) =>
    positionOf({ lat: 44.05, lon: 12.01, precisione: 'approssimata', raggio_m });

  it('says how far off it can be, and opens without a pin', () => {
    const position = within(1500);
    expect(position?.uncertainty).toContain('circa 1.500 metri');
    const [app, apple, browser] = hrefs(position);
    expect(app).not.toContain('q=');
    expect([...new URL(apple ?? '').searchParams.keys()]).toEqual(['ll', 'z']);
    expect(browser).not.toContain('mlat');
  });

  it('opens so far away that the whole circle is seen', () => {
    const metresSeen = (radius: number) => {
      const zoom = Number(/z=(\d+)/.exec(hrefs(within(radius))[0] ?? '')?.[1]);
      return (300 * 156_543 * Math.cos((44.05 * Math.PI) / 180)) / 2 ** zoom;
    };
    for (const radius of [50, 400, 20_000]) {
      expect(metresSeen(radius)).toBeGreaterThanOrEqual(2 * radius);
      expect(metresSeen(radius)).toBeLessThan(8 * radius);
    }
  });
});

it('is not invented', () => {
  expect(positionOf(undefined)).toBeUndefined();
});
