import { search as ADDRESS } from '../../routes.ts';
import { changedQuestion, resultsFor } from '../../text/search/phrases.ts';
import { type SearchState, writeState } from '../../text/search/state.ts';
import { makeAnnouncer } from '../announcer.ts';
import type { Catalogue } from './catalogue.ts';
import type { Hit } from './rank.ts';
import { makeItem } from './result-item.ts';
import type { Answer } from './search.ts';

/** Results shown at once; more come when asked for. */
const PAGE = 10;

export interface Results {
  catalogue: Catalogue;
  state: SearchState;
  /** Undefined where nothing was asked. */
  answer: Answer | undefined;
  /** Whether the full text has answered too. */
  complete: boolean;
  /** Undefined where there is nothing to show. */
  hits: Hit[] | undefined;
}

export interface ResultsView {
  show: (results: Results) => void;
  /** Takes the focus to what was found. */
  focus: () => void;
}

/** @param ask is called with the question that was meant, where somebody chooses it */
export function makeResults(page: HTMLElement, ask: (query: string) => void): ResultsView {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const list = part('list');
  const meant = page.querySelector<HTMLAnchorElement>('[data-part="meant"]');
  const template = page.querySelector<HTMLTemplateElement>('template[data-part="result"]');
  let last: Results | undefined;
  const announcer = makeAnnouncer(part('status'));

  function write(name: string, text: string | undefined): void {
    const element = part(name);
    if (!element) return;
    element.hidden = !text;
    element.textContent = text ?? '';
  }

  function append({ catalogue, answer, hits = [] }: Results): void {
    if (!list || !template) return;
    const shown = list.children.length;
    const more = hits.slice(shown, shown + PAGE);
    list.append(...more.map(({ at }) => makeItem(template, catalogue, at, answer?.question)));
    const left = hits.length - list.children.length;
    write('more-results', left > 0 ? `Mostra altri risultati (${left})` : undefined);
  }

  /** Somebody may have come to a result before the full text: the focus goes with it. */
  function replace(results: Results): void {
    const focused = document.activeElement;
    const held = list?.contains(focused) ? focused?.getAttribute('href') : undefined;
    list?.replaceChildren();
    append(results);
    if (held === undefined) return;
    const links = [...(list?.querySelectorAll('a') ?? [])];
    (links.find((link) => link.getAttribute('href') === held) ?? part('total'))?.focus();
  }

  function writeMeant(query: string | undefined, state: SearchState): void {
    if (!meant) return;
    meant.hidden = query === undefined;
    meant.textContent = query ?? '';
    meant.href = ADDRESS + writeState({ ...state, query: query ?? '' });
  }

  function show(results: Results): void {
    const { state, answer, complete, hits } = results;
    last = results;
    announcer.hush();
    part('results')?.setAttribute('aria-busy', String(!complete));
    part('results')?.toggleAttribute('hidden', hits === undefined);
    part('before')?.toggleAttribute('hidden', hits !== undefined);
    replace(results);
    if (hits === undefined) return;
    const isWaiting = !complete && hits.length === 0;
    const total = resultsFor(hits.length, answer?.meant ?? state.query);
    const changed = answer && changedQuestion(state.query, answer);
    write('total', isWaiting ? 'Cerco…' : total);
    write('changed-text', changed);
    writeMeant(answer?.meant, state);
    part('changed')?.toggleAttribute('hidden', !changed);
    part('nothing')?.toggleAttribute('hidden', isWaiting || hits.length > 0);
    if (complete) announcer.say([changed, answer?.meant, total].filter(Boolean).join(' '));
  }

  part('more-results')?.addEventListener('click', () => {
    if (!last || !list) return;
    const shown = list.children.length;
    append(last);
    list.children[shown]?.querySelector('a')?.focus();
  });
  meant?.addEventListener('click', (event) => {
    event.preventDefault();
    ask(meant.textContent);
  });
  return { show, focus: () => part('total')?.focus() };
}
