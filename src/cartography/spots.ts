import type { PlaceRecord } from '../text/places/file.ts';
import type { Point } from './point.ts';

/** A place whose position is known: its circle, where it has a radius, or its point. */
export type MapPlace = Pick<PlaceRecord, 'id' | 'name' | 'radius' | 'stale'> & Point;

/** One position with all the places that have it: a point, or a circle that they share. */
export interface Spot extends Point {
  radius?: number | undefined;
  /** At least one, in the order in which they came. */
  places: readonly MapPlace[];
}

/** Places by position. Two circles of different radius are two, even around one point. */
export function spotsOf(places: readonly MapPlace[]): Spot[] {
  const byPosition = Map.groupBy(places, ({ lat, lon, radius }) => `${lat} ${lon} ${radius ?? ''}`);
  return [...byPosition.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { lat, lon, radius } = first;
    return [{ lat, lon, ...(radius !== undefined && { radius }), places: together }];
  });
}

/** The places that have a position. */
export function onTheMap<Place extends Pick<PlaceRecord, 'lat' | 'lon'>>(
  places: readonly Place[],
): (Place & Point)[] {
  return places.flatMap((place) => {
    const { lat, lon } = place;
    return lat === undefined || lon === undefined ? [] : [{ ...place, lat, lon }];
  });
}
