import type * as L from 'leaflet';
import { isStill } from '../motion.ts';

/** Pixels that one press of an arrow moves the map by. */
const STEP = 80;

const ARROWS: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
};

const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

interface KeyActions {
  /** Where one came from takes the focus again. */
  leave: () => void;
  /** The point in the middle is chosen. */
  choose: () => void;
  zoomed: () => void;
}

/** Arrows, plus, minus, Enter and Escape, on the map and on its marks. */
export function addKeys(map: L.Map, element: HTMLElement, actions: KeyActions): void {
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const zoom = ZOOMS[event.key];
    if (arrow !== undefined) map.panBy(arrow, { animate: !isStill() });
    else if (zoom !== undefined) {
      map.setZoom(map.getZoom() + zoom);
      actions.zoomed();
    } else if (event.key === 'Escape') actions.leave();
    else if (event.key === 'Enter' && event.target === element) actions.choose();
    else return;
    event.preventDefault();
  });
}
