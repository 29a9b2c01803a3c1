import type { Bounds, Landmark, Point } from './point.ts';

/** What the map in the browser needs to know besides its places. */
export interface MapSettings {
  /** Of the territory, as people call it. */
  name: string;
  centre: Point;
  landmarks: readonly Landmark[];
  /** The whole territory, and what is shown first. */
  box: Bounds;
  frame: Bounds;
  /** Address of the file with streets and houses; absent where the town has none. */
  base?: string;
}
