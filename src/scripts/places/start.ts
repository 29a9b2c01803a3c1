import type { Point } from '../../cartography/point.ts';
import { goToCard } from '../map/card.ts';
import { startMap } from '../map/start.ts';
import { startPlacesPage } from './page.ts';

/** Starts the list of places with its filters, and the map beside it: each tells the other. */
export function startPlaces(): void {
  const page = document.querySelector<HTMLElement>('[data-places-page]');
  const root = document.querySelector<HTMLElement>('[data-places-map]');
  if (!page || !root) return;
  const onPoint = (point: Point) => {
    list.measureFrom(point);
    page.querySelector<HTMLElement>('[data-part="filters"] summary')?.focus();
  };
  const map = startMap(root, { onPlace: goToCard, onPoint });
  const list = startPlacesPage(page, map.show);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-on-map]');
    if (link === null) return;
    event.preventDefault();
    map.choose(link.dataset['onMap'] ?? '', link);
  });
}
