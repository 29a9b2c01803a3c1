import { placeStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { addressText, cardTexts, freshness } from './place-facts.ts';

type Place = Entry<'luoghi'>;

/** A place in a ready list, in a few lines. */
export interface PlaceRow {
  href: string;
  name: string;
  /** "Biblioteca · Piazza del Tiglio 5". */
  about: string;
  /** What its sheet says about just what the list is about. */
  note: string | undefined;
  /** What is most often asked together with it. */
  beside: string | undefined;
  checked: { text: string; stale: boolean };
}

export function row(graph: Graph, place: Place, today: string): PlaceRow {
  const { what } = cardTexts(graph, place, today);
  return {
    href: routes.place(place.id),
    name: place.data.titolo,
    about: [what, addressText(place)].filter(Boolean).join(' · '),
    note: undefined,
    beside: undefined,
    checked: freshness(graph, place, today),
  };
}

/** A row where states of the process are mixed: it says its own. */
export function rowWithState(
  graph: Graph,
  place: Place,
  today: string,
  { note, beside }: { note: string | undefined; beside: string },
): PlaceRow {
  const plain = row(graph, place, today);
  const state = placeStates[place.data.stato];
  return {
    ...plain,
    about: plain.about.startsWith(state) ? plain.about : `${state} · ${plain.about}`,
    note: note === '' ? undefined : note,
    beside,
  };
}
