import type * as L from 'leaflet';
import { groupSpots, type Mark } from '../../cartography/groups.ts';
import { metres } from '../../cartography/map-view.ts';
import type { MapSettings } from '../../cartography/settings.ts';
import { type MapPlace, type Spot, spotsOf } from '../../cartography/spots.ts';
import { inSight } from '../../text/map/phrases.ts';
import { AROUND, makeGround, viewOf } from './ground.ts';
import { boundsInSight } from './leaflet-map.ts';
import type { MapParts } from './parts.ts';
import { makeSigns } from './signs.ts';

/** The marks of the map and what is under them, drawn again whenever the map has moved. */
export interface Marks {
  set: (places: readonly MapPlace[]) => void;
  spots: () => readonly Spot[];
  /** Draws at once what would be drawn with the next frame. */
  draw: () => void;
  focus: (ids: ReadonlySet<string>) => boolean;
  /** From which zoom the mark of a place stands apart from others; absent if it already does. */
  apartAt: (id: string) => number | undefined;
  /** Says what is in sight. */
  tell: () => void;
  leaveToTiles: (isLeft: boolean) => void;
}

export function makeMarks(
  map: L.Map,
  parts: MapParts,
  settings: MapSettings,
  chosen: (mark: Mark) => void,
): Marks {
  const ground = makeGround(map, parts, settings);
  const signs = makeSigns(map, chosen);
  let spots: readonly Spot[] = [];
  let groups = groupSpots(spots);
  let waiting = 0;

  const inView = (around?: number) => groups.marksIn(boundsInSight(map, around), map.getZoom());
  const draw = () => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    const marks = inView(AROUND);
    ground.draw(marks);
    signs.show(marks);
    parts.none.hidden = inView().length > 0;
  };
  const drawSoon = () => {
    waiting ||= requestAnimationFrame(draw);
  };
  map.on('zoom', signs.move);
  map.on('zoom moveend resize', drawSoon);

  return {
    draw,
    spots: () => spots,
    focus: signs.focus,
    set: (places) => {
      spots = spotsOf(places);
      groups = groupSpots(spots);
      draw();
    },
    apartAt: (id) => {
      const mark = inView().find(({ places }) => places.some((place) => place.id === id));
      return mark?.kind === 'group' ? mark.apartAt : undefined;
    },
    tell: () => {
      const view = viewOf(map);
      parts.status.textContent = inSight(inView().length, view.width / metres(view, 1));
    },
    leaveToTiles: (isLeft) => {
      ground.leaveToTiles(isLeft);
      draw();
    },
  };
}
