import { places as ADDRESS } from '../../routes.ts';
import { type Point, pointOf } from '../../text/places/distance.ts';
import type { PlacesFile } from '../../text/places/file.ts';
import { momentInRome } from '../../text/places/hours.ts';
import { narrow, type Narrowed, standingsOf } from '../../text/places/narrow.ts';
import { CLEAR, LIST_FAILED, placesShown, showPlaces } from '../../text/places/phrases.ts';
import {
  asksToNarrow,
  NOTHING_ASKED,
  type PlacesState,
  readState,
  validState,
  writeState,
} from '../../text/places/state.ts';
import { makeAnnouncer } from '../announcer.ts';
import { makeAnswers } from './answers-view.ts';
import { makeFilters } from './filters-view.ts';
import { makeList } from './list-view.ts';
import { loadPlaces } from './load.ts';
import { makeLocate } from './locate.ts';
import { byDistance, caveat, choicesInWords, notesFor, stateOf } from './said.ts';

export interface PlacesPage {
  /** Puts the list in order from a point; from none, as it was. It is never in the address. */
  measureFrom: (point: Point | undefined) => void;
}

/**
 * Makes the list of places answer its filters and its address.
 * @param shown is called with the ids of the places that are left; undefined where all are
 */
export function startPlacesPage(
  page: HTMLElement,
  shown: (ids: string[] | undefined) => void = () => undefined,
): PlacesPage {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  let state = readState(new URLSearchParams(location.search));
  let here: Point | undefined;
  let turn = 0;
  const announcer = makeAnnouncer(part('status'));
  const list = makeList(page);
  const change = (make: (last: PlacesState) => PlacesState) => void ask(make(state), 'push');
  const filters = makeFilters(page, change, () => void ask(state, 'keep'));
  const answers = makeAnswers(page, change);
  makeLocate(page, measureFrom);

  async function ask(next: PlacesState, address: 'push' | 'keep'): Promise<void> {
    const isMeasuredElsewhere = next.near !== undefined && next.near !== state.near;
    if (isMeasuredElsewhere) here = undefined;
    state = next;
    turn += 1;
    const mine = turn;
    announcer.hush();
    if (address === 'push') history.pushState(null, '', ADDRESS + writeState(state));
    try {
      const file = await loadPlaces();
      if (mine !== turn) return;
      const asked = new URLSearchParams(location.search);
      const { state: valid, ignored } = validState(state, asked, file);
      state = valid;
      say(ignored.join(' '));
      await show(file);
    } catch {
      if (mine === turn) say(LIST_FAILED);
    }
  }

  async function show(file: PlacesFile): Promise<void> {
    const moment = momentInRome(new Date());
    const narrowed = narrow(file, standingsOf(file, moment), state);
    const near = file.places.find(({ id }) => id === state.near);
    const from = here ?? (near && pointOf(near));
    filters.show(file, narrowed.counts, state);
    answers.show(file, narrowed.counts, state);
    const asksSomething = asksToNarrow(state) || from !== undefined;
    tell(file, narrowed, asksSomething);
    part('caveat')?.replaceChildren(caveat(file, state, moment));
    shown(asksToNarrow(state) ? narrowed.places.map(({ id }) => id) : undefined);
    const notes = notesFor(file, state, moment);
    if (!asksSomething) list.restore();
    else if (from === undefined) {
      await list.group(
        file,
        narrowed.places.map((place) => ({ place, note: notes(place) })),
      );
    } else {
      const { placed, unplaced } = byDistance(narrowed.places, from, near?.id);
      const withNotes = ({ place, note }: (typeof placed)[number]) => ({
        place,
        note: [note, stateOf(file, place), notes(place)].filter(Boolean).join(' · '),
      });
      await list.order(file, placed.map(withNotes), unplaced.map(withNotes));
    }
  }

  /** How many places there are, for who sees and for who does not. */
  function tell(file: PlacesFile, { places }: Narrowed, asksSomething: boolean): void {
    const line = part('summary-line');
    if (!line) return;
    const wasAsked = !line.hidden;
    line.hidden = !asksSomething;
    part('numbers')?.toggleAttribute('hidden', asksSomething);
    const total = placesShown(places.length, file.places.length);
    part('total')?.replaceChildren(total);
    part('clear')?.replaceChildren(asksToNarrow(state) ? CLEAR.filters : CLEAR.order);
    const toResults = part('to-results');
    if (toResults) toResults.hidden = !asksSomething;
    toResults?.replaceChildren(showPlaces(places.length));
    part('asked')?.replaceChildren(choicesInWords(file, state));
    if (asksSomething || wasAsked) announcer.say(total);
  }

  function say(text: string): void {
    const notice = part('notice');
    if (!notice) return;
    notice.textContent = text;
    notice.hidden = text === '';
  }

  function measureFrom(point: Point | undefined): void {
    here = point;
    const isElsewhere = state.near !== undefined;
    void ask({ ...state, near: undefined }, isElsewhere ? 'push' : 'keep');
  }

  part('to-results')?.addEventListener('click', () => {
    part('total')?.focus({ preventScroll: true });
    part('summary-line')?.scrollIntoView({ block: 'start' });
  });
  part('clear')?.addEventListener('click', () => {
    here = undefined;
    part('position-status')?.replaceChildren();
    void ask(NOTHING_ASKED, 'push');
    page.querySelector<HTMLElement>('[data-part="filters"] summary')?.focus();
  });
  addEventListener('popstate', () => {
    void ask(readState(new URLSearchParams(location.search)), 'keep');
  });
  if (location.search !== '') void ask(state, 'keep');
  return { measureFrom };
}
