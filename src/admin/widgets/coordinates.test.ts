import { describe, expect, it } from 'vitest';
import { parseCoordinates } from './coordinates.ts';

describe('a pasted position', () => {
  it.each([
    ['44.0625, 12.4471'],
    ['44.0625 12.4471'],
    ['44.0625,12.4471'],
    ['44,0625; 12,4471'],
    ['44,0625 12,4471'],
    ['(44.0625, 12.4471)'],
    ['44.0625° N, 12.4471° E'],
    ['44°3\'45"N 12°26\'49.56"E'],
    ['https://www.openstreetmap.org/#map=17/44.0625/12.4471'],
    ['https://www.google.com/maps/@44.0625,12.4471,17z'],
    ['https://www.google.com/maps/place/X/@44.1,12.5,17z/data=!3m1!4b1!4m6!3d44.0625!4d12.4471'],
    ['https://maps.apple.com/?ll=44.0625,12.4471&q=Sala'],
  ])('is read from %s', (text) => {
    expect(parseCoordinates(text)).toEqual({ lat: 44.0625, lon: 12.4471 });
  });

  it.each([['Via Roma 1'], ['44.0625'], ['144.06, 12.4'], ['']])('is not in «%s»', (text) => {
    expect(parseCoordinates(text)).toBeUndefined();
  });
});
