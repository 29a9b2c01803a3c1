import type { Point } from '../../cartography/point.ts';
import { FAILED } from '../../text/map/phrases.ts';
import { partsOf } from './parts.ts';
import type { OpenMap } from './places-map.ts';

/** What happens outside of the map when something is chosen on it. */
export interface MapChoices {
  /** A place: without this, or where it says no, its mark is told under the map. */
  onPlace?: (id: string) => boolean;
  /** Any other point, by a click or by Enter: without this there are none to choose. */
  onPoint?: (point: Point) => void;
}

/** The map of a page, opened or not yet. */
export interface PageMap {
  /** Leaves on the map only some places; all of them, if none are said. */
  show: (ids?: readonly string[]) => void;
  /** Goes to the mark of a place. */
  choose: (id: string, from?: HTMLElement) => void;
}

/** How far below the window the map may be when it begins to load. */
const SOON = '100px';

/**
 * Opens the map when it comes in sight, or on its button: on that alone, where the visitor spares
 * data. Until then a drawing stands in its place, and stays if the map cannot open.
 */
export function startMap(root: HTMLElement, choices: MapChoices = {}): PageMap {
  const parts = partsOf(root);
  let shown: readonly string[] | undefined;
  let opening: Promise<OpenMap | undefined> | undefined;

  const open = (): Promise<OpenMap | undefined> => {
    opening ??= import('./places-map.ts')
      .then(({ openMap }) => openMap(parts, choices))
      .then((map) => {
        map.show(shown);
        return map;
      })
      .catch(() => {
        opening = undefined;
        parts.notice.textContent = FAILED;
        parts.notice.hidden = false;
        parts.open.hidden = false;
        return undefined;
      });
    return opening;
  };

  parts.open.hidden = false;
  parts.open.addEventListener('click', () => void open().then((map) => map?.focus()));
  if (!sparesData()) whenSeen(parts.frame, () => void open());
  return {
    show: (ids) => {
      shown = ids;
      root.toggleAttribute('data-narrowed', ids !== undefined);
      void opening?.then((map) => map?.show(ids));
    },
    choose: (id, from) => void open().then((map) => map?.choose(id, from)),
  };
}

function whenSeen(element: Element, then: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: SOON },
  );
  observer.observe(element);
}

function sparesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
