import type { PlaceRecord, PlacesFile } from '../../text/places/file.ts';
import { moreText } from '../../text/places/phrases.ts';
import { makeCards } from './cards.ts';

/** Cards shown at once; more come when asked for. */
const MOST = 100;

/** A place that is shown, with what is said of it just now. */
export interface Shown {
  place: PlaceRecord;
  note: string;
}

export interface ListView {
  /** The list as the page was written. */
  restore: () => void;
  /** Some places under their groups. */
  group: (file: PlacesFile, shown: readonly Shown[]) => Promise<void>;
  /** Some places in the order they are given, and apart those that are not on the map. */
  order: (file: PlacesFile, shown: readonly Shown[], unplaced: readonly Shown[]) => Promise<void>;
}

/** A part of the list, and the cards it had when the page came. */
interface Part {
  element: HTMLElement;
  list: Element;
  written: readonly Element[];
}

export function makeList(page: HTMLElement): ListView {
  const cards = makeCards(page);
  const partOf = (element: HTMLElement): Part => {
    const list = element.querySelector('ul') ?? element;
    return { element, list, written: [...list.children] };
  };
  const groups = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-group]')].map((element) => [
      element.dataset['group'] ?? '',
      partOf(element),
    ]),
  );
  const apart = (name: string) => {
    const element = page.querySelector<HTMLElement>(`[data-part="${name}"]`);
    return element ? [partOf(element)] : [];
  };
  const nearest = apart('nearest');
  const unplacedParts = apart('unplaced');
  const parts = [...groups.values(), ...nearest, ...unplacedParts];
  const moreLine = page.querySelector<HTMLElement>('[data-part="more-line"]');
  const more = page.querySelector<HTMLButtonElement>('[data-part="more"]');
  let turn = 0;
  let showMore: () => void = () => undefined;
  more?.addEventListener('click', () => showMore());

  function fill({ element, list }: Part, own: readonly Element[]): void {
    list.replaceChildren(...own);
    element.hidden = own.length === 0;
  }

  /** Shows so many of the places, each in its part; the rest waits behind a button. */
  async function show(
    file: PlacesFile,
    all: readonly { part: Part; shown: Shown }[],
    most: number,
  ): Promise<void> {
    turn += 1;
    const mine = turn;
    const first = all.slice(0, most);
    const made = await cards.of(
      file,
      first.map(({ shown }) => shown.place),
    );
    if (mine !== turn) return;
    first.forEach(({ shown }, at) => {
      made[at]?.querySelector('[data-part="note"]')?.replaceChildren(shown.note);
    });
    for (const part of parts) {
      fill(
        part,
        made.filter((_, at) => first[at]?.part === part),
      );
    }
    const left = all.length - first.length;
    if (moreLine) moreLine.hidden = left === 0;
    more?.replaceChildren(moreText(left));
    showMore = () => {
      void show(file, all, most + MOST).then(() => {
        page.querySelector<HTMLElement>(`[id="${all[most]?.shown.place.id ?? ''}"]`)?.focus();
      });
    };
  }

  return {
    restore: () => {
      turn += 1;
      for (const part of parts) {
        for (const card of part.written) {
          card.querySelector('[data-part="note"]')?.replaceChildren();
        }
        fill(part, part.written);
      }
      if (moreLine) moreLine.hidden = true;
    },
    group: (file, shown) =>
      show(
        file,
        shown.flatMap((one) => {
          const part = groups.get(one.place.state);
          return part ? [{ part, shown: one }] : [];
        }),
        MOST,
      ),
    order: (file, shown, unplaced) =>
      show(
        file,
        [
          ...nearest.flatMap((part) => shown.map((one) => ({ part, shown: one }))),
          ...unplacedParts.flatMap((part) => unplaced.map((one) => ({ part, shown: one }))),
        ],
        MOST,
      ),
  };
}
