import type * as L from 'leaflet';
import { TWO_FINGERS, WITH_CONTROL } from '../../text/map/phrases.ts';

/** Milliseconds for which one reads how the map moves. */
const READ = 1600;

/**
 * One finger and the wheel scroll the page; two fingers, a dragged mouse, and the wheel with Control
 * move the map. Who does the other thing is told how.
 */
export function addGestures(map: L.Map, element: HTMLElement, hint: HTMLElement): void {
  const tell = makeHint(hint);
  // Before the renderer hears of it.
  const first = { capture: true, passive: true };
  element.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    first,
  );
  element.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (touches.length === 1) tell(TWO_FINGERS);
    },
    first,
  );
  element.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.stopImmediatePropagation();
      tell(WITH_CONTROL);
    },
    first,
  );
}

function makeHint(hint: HTMLElement): (text: string) => void {
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    hint.textContent = text;
    hint.dataset['shown'] = '';
    clearTimeout(hiding);
    hiding = setTimeout(() => delete hint.dataset['shown'], READ);
  };
}
