import { search as ADDRESS } from '../../routes.ts';
import { changedQuestion, resultsFor } from '../../text/search/phrases.ts';
import { type SearchState, writeState } from '../../text/search/state.ts';
import type { Catalogue } from './catalogue.ts';
import { shorten } from '../../text/words.ts';
import { describe, otherName } from './describe.ts';
import { excerptOf, loadText } from './excerpt.ts';
import { writeMarked } from './mark.ts';
import type { Hit } from './rank.ts';
import type { Answer } from './search.ts';

/** Results shown at once; more come when asked for. */
const PAGE = 10;
/** Milliseconds after which a screen reader is told how many there are. */
const QUIET = 700;

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
  onChange: (change: (state: Partial<SearchState>) => void) => void;
}

export function makeResults(page: HTMLElement): ResultsView {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const list = part('list');
  const meant = page.querySelector<HTMLAnchorElement>('[data-part="meant"]');
  const template = page.querySelector<HTMLTemplateElement>('template[data-part="result"]');
  let last: Results | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let change: (state: Partial<SearchState>) => void = () => undefined;

  const write = (name: string, text: string | undefined) => {
    const element = part(name);
    if (!element) return;
    element.hidden = !text;
    element.textContent = text ?? '';
  };

  function item(results: Results, { at }: Hit): HTMLElement | undefined {
    const { catalogue, answer } = results;
    const made = template?.content.firstElementChild?.cloneNode(true);
    if (!(made instanceof HTMLElement)) return undefined;
    const inside = (name: string) => made.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const link = made.querySelector('a');
    const title = catalogue.file.title[at] ?? '';
    const what = inside('what');
    if (what) what.textContent = describe(catalogue, at);
    if (!link) return made;
    link.href = catalogue.file.href[at] ?? ADDRESS;
    if (answer === undefined) link.textContent = title;
    else writeMarked(link, title, answer.question);
    const other = answer && otherName(catalogue, at, answer.question);
    const also = inside('also');
    if (also && other && answer) {
      also.hidden = false;
      writeMarked(also, other, answer.question);
    }
    void showExcerpt(results, at, inside('excerpt'));
    return made;
  }

  function append(results: Results, hits: readonly Hit[]): void {
    list?.append(...hits.flatMap((hit) => item(results, hit) ?? []));
    const left = (results.hits?.length ?? 0) - (list?.children.length ?? 0);
    write('more-results', left > 0 ? `Mostra altri risultati (${left})` : undefined);
  }

  part('more-results')?.addEventListener('click', () => {
    if (!last?.hits || !list) return;
    const shown = list.children.length;
    append(last, last.hits.slice(shown, shown + PAGE));
    list.children[shown]?.querySelector('a')?.focus();
  });
  meant?.addEventListener('click', (event) => {
    event.preventDefault();
    change({ query: meant.textContent ?? '' });
  });

  return {
    show: (results) => {
      last = results;
      const { state, answer, complete, hits } = results;
      part('results')?.toggleAttribute('hidden', hits === undefined);
      part('results')?.setAttribute('aria-busy', String(!complete));
      part('before')?.toggleAttribute('hidden', hits !== undefined);
      const focused = document.activeElement;
      const held = list?.contains(focused) ? focused?.getAttribute('href') : undefined;
      list?.replaceChildren();
      clearTimeout(announcing);
      if (hits === undefined) return;
      const total = resultsFor(hits.length, answer?.meant ?? state.query);
      const waiting = !complete && hits.length === 0;
      write('total', waiting ? 'Cerco…' : total);
      const changed =
        answer &&
        changedQuestion(state.query, { ...answer, left: answer.question.words.length > 0 });
      part('changed')?.toggleAttribute('hidden', !changed);
      write('changed-text', changed);
      if (meant) {
        meant.hidden = answer?.meant === undefined;
        meant.textContent = answer?.meant ?? '';
        meant.href = ADDRESS + writeState({ ...state, query: answer?.meant ?? '' });
      }
      part('nothing')?.toggleAttribute('hidden', waiting || hits.length > 0);
      append(results, hits.slice(0, PAGE));
      if (held !== undefined) {
        const links = [...(list?.querySelectorAll('a') ?? [])];
        (links.find((link) => link.getAttribute('href') === held) ?? part('total'))?.focus();
      }
      if (complete) {
        announcing = setTimeout(
          () => write('status', [changed, total].filter(Boolean).join(' ')),
          QUIET,
        );
      }
    },
    focus: () => part('total')?.focus(),
    onChange: (listener) => {
      change = listener;
    },
  };
}

async function showExcerpt(
  { catalogue, answer }: Results,
  at: number,
  element: HTMLElement | null,
): Promise<void> {
  const name = catalogue.file.fullText[at];
  if (!name || !element) return;
  const text = await loadText(name).catch(() => undefined);
  if (!text) return;
  element.hidden = false;
  if (answer === undefined) element.textContent = shorten(text, 180);
  else writeMarked(element, excerptOf(text, answer.question), answer.question);
}
