import { place as addressOf } from '../../routes.ts';
import { cardOf, type PlaceCard } from '../../text/places/card.ts';
import type { PlaceRecord, PlacesFile } from '../../text/places/file.ts';
import { loadTexts } from './load.ts';

export interface Cards {
  /** The cards of some places, in the same order; those of other pages are made. */
  of: (file: PlacesFile, places: readonly PlaceRecord[]) => Promise<HTMLElement[]>;
}

export function makeCards(page: HTMLElement): Cards {
  const template = page.querySelector<HTMLTemplateElement>('template[data-part="card"]');
  const known = new Map<string, HTMLElement>();
  for (const card of page.querySelectorAll<HTMLElement>('[data-place]')) {
    known.set(card.dataset['place'] ?? '', card);
  }
  return {
    of: async (file, places) => {
      const missing = places.filter(({ id }) => !known.has(id));
      if (missing.length > 0 && template) {
        const texts = await loadTexts();
        for (const place of missing) {
          const own = texts[file.places.indexOf(place)];
          if (own) known.set(place.id, makeCard(template, cardOf(file, place, own)));
        }
      }
      return places.flatMap(({ id }) => known.get(id) ?? []);
    },
  };
}

function makeCard(template: HTMLTemplateElement, place: PlaceCard): HTMLElement {
  const card = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const part = (name: string) => card.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const write = (name: string, text: string | undefined) => part(name)?.replaceChildren(text ?? '');
  card.id = place.id;
  card.dataset['place'] = place.id;
  part('link')?.setAttribute('href', addressOf(place.id));
  write('link', place.name);
  showOnMap(part('on-map'), place);
  for (const name of ['what', 'summary', 'address', 'position', 'activities'] as const) {
    write(name, place[name]);
  }
  write('checked', place.checked.text);
  part('checked')?.classList.toggle('text-muted', place.checked.stale);
  part('checked')?.classList.toggle('text-teal', !place.checked.stale);
  part('facts')?.replaceChildren(...place.facts.map(factItem));
  return card;
}

function showOnMap(link: HTMLElement | null, { id, name, onMap }: PlaceCard): void {
  if (link === null) return;
  link.hidden = !onMap;
  link.dataset['onMap'] = id;
  link.setAttribute('aria-label', `Sulla mappa: ${name}`);
}

function factItem({ label, text }: PlaceCard['facts'][number]): HTMLElement {
  const item = document.createElement('li');
  const answer = document.createElement('strong');
  answer.textContent = text;
  item.append(`${label}: `, answer);
  return item;
}
