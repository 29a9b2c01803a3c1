import * as L from 'leaflet';
import type { Mark } from '../../cartography/groups.ts';
import { markName, staleness } from '../../text/map/names.ts';

/** The marks that can be chosen, as buttons in a list over the ground. */
export interface Signs {
  /** Puts the marks where they are; those that were there keep their element, and the focus. */
  show: (marks: readonly Mark[]) => void;
  /** Puts them where they are now, while the zoom changes. */
  move: () => void;
  /** Gives the focus to the mark of one of some places. */
  focus: (ids: ReadonlySet<string>) => boolean;
}

interface Sign {
  mark: Mark;
  item: HTMLLIElement;
  button: HTMLButtonElement;
}

/** @param chosen what happens when somebody chooses a mark */
export function makeSigns(map: L.Map, chosen: (mark: Mark) => void): Signs {
  const list = document.createElement('ul');
  list.className = 'map-signs';
  list.setAttribute('aria-label', 'Segni');
  map.getPane('markerPane')?.append(list);
  // What is chosen is a mark, not the point under it. Fingers and a dragged mouse go on to the map.
  for (const type of ['click', 'dblclick']) {
    list.addEventListener(type, (event) => event.stopPropagation());
  }
  // A mark from which the map was dragged is not chosen by that.
  let wasDragged = false;
  list.addEventListener('pointerdown', () => (wasDragged = false));
  map.on('dragstart', () => (wasDragged = true));
  const choose = (mark: Mark, { detail }: MouseEvent) => {
    const isByKeyboard = detail === 0;
    if (isByKeyboard || !wasDragged) chosen(mark);
  };
  let signs = new Map<string, Sign>();

  const place = ({ mark, item }: Sign) =>
    L.DomUtil.setPosition(item, map.latLngToLayerPoint([mark.lat, mark.lon]));

  return {
    show: (marks) => {
      const before = signs;
      signs = new Map(
        marks.map((mark) => {
          const key = keyOf(mark);
          return [key, before.get(key) ?? makeSign(mark, choose)];
        }),
      );
      for (const [key, { item }] of before) if (!signs.has(key)) item.remove();
      // Marks keep their order among themselves: none that is there already is moved in the list.
      let next = list.firstElementChild;
      for (const sign of signs.values()) {
        place(sign);
        if (sign.item === next) next = next.nextElementSibling;
        else list.insertBefore(sign.item, next);
      }
    },
    move: () => signs.forEach(place),
    focus: (ids) => {
      const found = [...signs.values()].find(({ mark }) =>
        mark.places.some(({ id }) => ids.has(id)),
      );
      found?.button.focus({ preventScroll: true });
      return found !== undefined;
    },
  };
}

/** Two marks with the same key look the same and do the same. */
function keyOf({ kind, lat, lon, places, ...more }: Mark): string {
  const radius = 'radius' in more ? more.radius : '';
  return [kind, lat, lon, radius, places.length, places[0]?.id].join(' ');
}

function makeSign(mark: Mark, choose: (mark: Mark, event: MouseEvent) => void): Sign {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const number = mark.places.length;
  button.type = 'button';
  button.className = 'map-sign';
  button.dataset['kind'] =
    mark.kind === 'group' ? 'group' : mark.radius === undefined ? 'point' : 'circle';
  button.dataset['stale'] = staleness(mark);
  button.setAttribute('aria-label', nameOf(mark));
  if (number > 1) button.textContent = String(number);
  button.addEventListener('click', (event) => choose(mark, event));
  item.append(button);
  return { mark, item, button };
}

function nameOf(mark: Mark): string {
  const opens = mark.kind === 'group' && mark.apartAt !== undefined;
  const several = mark.places.length > 1;
  return `${markName(mark)}${several ? (opens ? ': avvicina' : ': elenca') : ''}`;
}
