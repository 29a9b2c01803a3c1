import type * as L from 'leaflet';
import { boundsOf, frameOf } from '../../cartography/frame.ts';
import type { Mark } from '../../cartography/groups.ts';
import type { Bounds } from '../../cartography/point.ts';
import type { MapSettings } from '../../cartography/settings.ts';
import { type MapPlace, onTheMap, spotsOf } from '../../cartography/spots.ts';
import { place as addressOf } from '../../routes.ts';
import { markTitle } from '../../text/map/names.ts';
import { mapName, POINT_CHOSEN } from '../../text/map/phrases.ts';
import { isStill } from '../motion.ts';
import { loadPlaces } from '../places/load.ts';
import { addControls } from './controls.ts';
import { addGestures } from './gestures.ts';
import { addKeys } from './keys.ts';
import { makeMap, toLeaflet } from './leaflet-map.ts';
import { makeMarks } from './marks.ts';
import { makePanel } from './panel.ts';
import { makePin } from './pin.ts';
import type { MapParts } from './parts.ts';
import type { MapChoices, PageMap } from './start.ts';
import { addStreets } from './streets.ts';

export interface OpenMap extends PageMap {
  focus: () => void;
}

/** How close the map comes, at the least, to show one place. */
const CLOSE = 15;

/**
 * Puts the map that moves over the drawing.
 * @throws {Error} if the places do not come.
 */
export async function openMap(parts: MapParts, choices: MapChoices): Promise<OpenMap> {
  const settings = JSON.parse(parts.root.dataset['placesMap'] ?? '') as MapSettings;
  const places: MapPlace[] = onTheMap((await loadPlaces()).places);
  const wasInDrawing = parts.drawing.contains(document.activeElement);
  reveal(parts, settings);
  const map = makeMap(parts.ground, settings);
  const marks = makeMarks(map, parts, settings, chosen);
  let cameFrom: HTMLElement | undefined;
  let last: readonly MapPlace[] = [];
  let isNarrowed = false;
  const pin = makePin(map);
  const onPlace = (id: string) => choices.onPlace?.(id) ?? false;
  const panel = makePanel(parts, addressOf, onPlace, () => focusOn(last));

  function chosen(mark: Mark): void {
    last = mark.places;
    pin.remove();
    panel.hide();
    const [place] = mark.places;
    if (mark.kind === 'group' && mark.apartAt !== undefined) comeCloser(mark, mark.apartAt);
    else if (mark.places.length > 1 || place === undefined || !onPlace(place.id)) {
      panel.show(markTitle(mark), mark.places);
    }
  }

  function fit(bounds: Bounds): void {
    map.fitBounds(toLeaflet(bounds), { animate: false });
  }

  function fitSpots(): void {
    if (marks.spots().length > 0) fit(frameOf(marks.spots(), settings.box));
  }

  function comeCloser({ lat, lon, places: together }: Mark, apartAt: number): void {
    fit(frameOf(spotsOf(together), settings.box));
    if (map.getZoom() < apartAt) map.setView([lat, lon], apartAt, { animate: false });
    marks.draw();
    focusOn(together);
    marks.tell();
  }

  function focusOn(some: readonly MapPlace[]): void {
    if (!marks.focus(new Set(some.map(({ id }) => id)))) parts.ground.focus();
  }

  function choose(id: string, from?: HTMLElement): void {
    const place = places.find((one) => one.id === id);
    if (place === undefined) return;
    cameFrom = from;
    panel.hide();
    if (place.radius === undefined) {
      map.setView([place.lat, place.lon], Math.max(map.getZoom(), CLOSE), { animate: false });
    } else fit(boundsOf(place));
    const apartAt = marks.apartAt(id);
    if (apartAt !== undefined) map.setView([place.lat, place.lon], apartAt, { animate: false });
    marks.draw();
    parts.frame.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
    focusOn([place]);
  }

  function choosePoint({ lat, lng }: L.LatLng): void {
    const { onPoint } = choices;
    if (onPoint === undefined) return;
    const point = { lat, lon: lng };
    last = [];
    pin.put(point);
    panel.offer(POINT_CHOSEN, () => {
      panel.hide();
      onPoint(point);
    });
  }

  map.on('click', ({ latlng }) => choosePoint(latlng));
  addGestures(map, parts.ground, parts.hint);
  addKeys(map, parts.ground, {
    leave: () => (cameFrom ?? parts.after).focus(),
    choose: () => choosePoint(map.getCenter()),
    zoomed: marks.tell,
  });
  addControls(map, parts, settings, fitSpots, marks.tell);

  marks.set(places);
  if (wasInDrawing) parts.ground.focus();
  if (settings.base !== undefined) void addStreets(map, settings.base, parts, marks.leaveToTiles);
  return {
    choose,
    focus: () => parts.ground.focus(),
    show: (ids) => {
      panel.hide();
      const wanted = ids && new Set(ids);
      marks.set(wanted ? places.filter(({ id }) => wanted.has(id)) : places);
      if (wanted || isNarrowed) fitSpots();
      isNarrowed = wanted !== undefined;
    },
  };
}

function reveal(parts: MapParts, { name }: MapSettings): void {
  const { drawing, open, ground, corners, controls, keys, notice, shared } = parts;
  drawing.dataset['covered'] = '';
  ground.setAttribute('role', 'application');
  ground.setAttribute('aria-label', mapName(name));
  ground.setAttribute('aria-describedby', keys.id);
  ground.tabIndex = 0;
  for (const shown of [ground, corners, controls]) shown.hidden = false;
  for (const hidden of [open, notice]) hidden.hidden = true;
  if (shared) shared.hidden = true;
}
