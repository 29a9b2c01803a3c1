import type { MapPlace } from '../../cartography/spots.ts';
import { listedName } from '../../text/map/names.ts';
import type { MapParts } from './parts.ts';

/** What was chosen, told under the map. */
export interface Panel {
  /** The places that a mark stands for. */
  show: (title: string, places: readonly MapPlace[]) => void;
  /** A point without a mark, and what can be done from there. */
  offer: (title: string, measure: () => void) => void;
  hide: () => void;
}

/**
 * @param hrefOf where a place is told
 * @param chosen what happens instead of following the link: true if something did
 * @param back what happens when one leaves the list
 */
export function makePanel(
  { root, panel, panelTitle, panelList, panelMeasure, panelClose }: MapParts,
  hrefOf: (id: string) => string,
  chosen: (id: string) => boolean,
  back: () => void,
): Panel {
  const hide = () => {
    panel.hidden = true;
  };
  const leave = () => {
    hide();
    back();
  };
  panelClose.addEventListener('click', leave);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  let measure = () => {};
  panelMeasure.addEventListener('click', () => measure());
  const open = (title: string, items: readonly HTMLElement[], canMeasure: boolean) => {
    panelTitle.textContent = title;
    panelList.replaceChildren(...items);
    panelMeasure.hidden = !canMeasure;
    panel.hidden = false;
    panel.focus();
  };
  return {
    show: (title, places) => {
      open(title, places.map(item), false);
    },
    offer: (title, then) => {
      measure = then;
      open(title, [], true);
    },
    hide,
  };

  function item(place: MapPlace): HTMLElement {
    const { id } = place;
    const element = document.createElement('li');
    const link = document.createElement('a');
    link.href = hrefOf(id);
    link.textContent = listedName(place);
    if (root.dataset['target'] !== undefined) link.target = root.dataset['target'];
    link.addEventListener('click', (event) => {
      if (chosen(id)) event.preventDefault();
    });
    element.append(link);
    return element;
  }
}
