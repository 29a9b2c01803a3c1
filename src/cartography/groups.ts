import Supercluster from 'supercluster';
import type { MapView } from './map-view.ts';
import type { Bounds, Point } from './point.ts';
import { type MapPlace, type Spot, spotsOf } from './spots.ts';

/** How close one can look; zoom levels are those of web maps, 256 pixels for the earth at 0. */
export const CLOSEST = 18;

/** Pixels within which two spots are one mark: a finger is about as wide. */
const APART = 48;
const TILE = 256;

/** Spots that are too close together to be told apart. */
export interface Group extends Point {
  places: readonly MapPlace[];
  /** From which zoom they are apart; absent where they never are. */
  apartAt?: number;
}

/** What is drawn as one: a spot, or a group of spots. */
export type Mark = (Spot & { kind: 'spot' }) | (Group & { kind: 'group' });

export interface Groups {
  /** From north to south, then from west to east: the same two marks always in the same order. */
  marksIn: (bounds: Bounds, zoom: number) => Mark[];
}

/** The zoom at which a view is drawn. */
export function zoomOf({ width, west, east }: MapView): number {
  return Math.log2((width * 360) / (TILE * (east - west)));
}

/** Groups spots once for all zooms; asking for marks is quick afterwards. */
export function groupSpots(spots: readonly Spot[]): Groups {
  const index = new Supercluster<{ spot: number }>({
    radius: APART,
    extent: TILE,
    maxZoom: CLOSEST,
  });
  index.load(
    spots.map(({ lat, lon }, spot) => ({
      type: 'Feature',
      properties: { spot },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  const placesIn = (cluster: number) =>
    index
      .getLeaves(cluster, Infinity)
      .flatMap(({ properties }) => spots[properties.spot]?.places ?? []);
  return {
    marksIn: ({ south, north, west, east }, zoom) =>
      index
        .getClusters([west, south, east, north], Math.floor(zoom))
        .flatMap(({ properties, geometry }): Mark[] => {
          const [lon = 0, lat = 0] = geometry.coordinates;
          if (!('cluster_id' in properties)) {
            const spot = spots[properties.spot];
            return spot === undefined ? [] : [{ kind: 'spot', ...spot }];
          }
          const apartAt = index.getClusterExpansionZoom(properties.cluster_id);
          return [
            {
              kind: 'group',
              lat,
              lon,
              places: placesIn(properties.cluster_id),
              ...(apartAt <= CLOSEST && { apartAt }),
            },
          ];
        })
        .sort((one, other) => other.lat - one.lat || one.lon - other.lon),
  };
}

/** Circles beyond which a drawing would be only circles. */
const MOST_CIRCLES = 60;

/** A circle that somewhere holds a place. */
export type Circle = Point & { radius: number };

/** The circles of some marks, also of those inside groups: none looks more exact than it is. */
export function circlesOf(marks: readonly Mark[]): Circle[] {
  const circles = marks.flatMap((mark) =>
    (mark.kind === 'spot' ? [mark] : spotsOf(mark.places)).flatMap(({ lat, lon, radius }) =>
      radius === undefined ? [] : [{ lat, lon, radius }],
    ),
  );
  return circles.length > MOST_CIRCLES ? [] : circles;
}
