import { search as ADDRESS } from '../../routes.ts';
import { FAILED, NAMES_ONLY } from '../../text/search/phrases.ts';
import { readState, type SearchState, validState, writeState } from '../../text/search/state.ts';
import type { Catalogue } from './catalogue.ts';
import { everything, narrowed } from './filter.ts';
import { makeFilters } from './filters-view.ts';
import type { Hit } from './rank.ts';
import { makeResults } from './results-view.ts';
import {
  type Answer,
  loadCatalogue,
  loadFirst,
  searchEverything,
  searchNames,
  warmUp,
} from './search.ts';

/** Milliseconds without a key, after which the address says what was typed. */
const PAUSE = 400;

/** Makes the page answer what its address and the field of the header ask. */
export function startSearchPage(page: HTMLElement, field: HTMLInputElement): void {
  let state = readState(new URLSearchParams(location.search));
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const notice = page.querySelector<HTMLElement>('[data-part="notice"]');
  const results = makeResults(page, (query) => {
    field.value = query;
    void ask({ ...state, query }, 'push');
    results.focus();
  });
  const filters = makeFilters(page, (change) => ask({ ...state, ...change }, 'push'));

  /** Shows what answers a state: by name at once, by text when it comes. */
  async function ask(next: SearchState, address: 'push' | 'replace' | 'keep'): Promise<void> {
    state = next;
    turn += 1;
    const mine = turn;
    clearTimeout(pause);
    if (address === 'push') history.pushState(null, '', ADDRESS + writeState(state));
    if (address === 'replace') pause = setTimeout(replaceAddress, PAUSE);
    try {
      const first = await loadFirst();
      if (mine !== turn) return;
      checkFilters(first);
      if (state.query === '') {
        const catalogue = await loadCatalogue();
        if (mine === turn) show(catalogue, undefined, true);
        return;
      }
      const named = searchNames(state.query, first);
      show(first, named, false);
      const answer = await searchEverything(state.query).catch(() => undefined);
      if (mine !== turn) return;
      if (answer === undefined) say(NAMES_ONLY);
      show(answer?.catalogue ?? first, answer ?? named, true);
    } catch {
      if (mine === turn) say(FAILED);
    }
  }

  function replaceAddress(): void {
    history.replaceState(null, '', ADDRESS + writeState(state));
  }

  /** A filter that the site does not have, in the address: it is said, and left out. */
  function checkFilters({ file }: Catalogue): void {
    const asked = new URLSearchParams(location.search);
    const { state: valid, ignored } = validState(state, asked, file.names);
    state = valid;
    say(ignored.join(' '));
  }

  function say(text: string): void {
    if (!notice) return;
    notice.textContent = text;
    notice.hidden = text === '';
  }

  function show(catalogue: Catalogue, answer: Answer | undefined, complete: boolean): void {
    const hits: Hit[] = answer?.hits ?? everything(catalogue);
    const asksNothing = state.query === '' && Object.keys(state.filters).length === 0;
    filters.show(catalogue, hits, state);
    results.show({
      catalogue,
      state,
      answer,
      complete,
      hits: asksNothing ? undefined : narrowed(catalogue, hits, state),
    });
  }

  function read(): void {
    state = readState(new URLSearchParams(location.search));
    field.value = state.query;
    void ask(state, 'keep');
  }

  field.addEventListener('focus', warmUp, { once: true });
  field.addEventListener('input', () => {
    warmUp();
    void ask({ ...state, query: field.value.trim() }, 'replace');
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask({ ...state, query: field.value.trim() }, 'push');
    results.focus();
  });
  addEventListener('popstate', read);
  read();
}
