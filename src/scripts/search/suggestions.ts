import { search as ADDRESS } from '../../routes.ts';
import { suggestions } from '../../text/search/phrases.ts';
import { wear } from '../style-sheet.ts';
import type { Catalogue } from './catalogue.ts';
import { makeCombobox } from './combobox.ts';
import { describe, otherName } from './describe.ts';
import { writeMarked } from './mark.ts';
import { type Answer, loadCatalogue, loadFirst, searchNames } from './search.ts';
import css from './suggestions.css?inline';
import { wayOut } from './way-out.ts';

const MOST = 7;
/** Milliseconds after which a screen reader is told how many there are. */
const QUIET = 700;

/** Answers by name under the field, as one types; Enter without a choice goes to the search page. */
export function suggest(field: HTMLInputElement): void {
  wear(css);
  const combobox = makeCombobox(field, 'Suggerimenti');
  const say = makeStatus(field);

  function show(catalogue: Catalogue): void {
    const query = field.value.trim();
    const answer = searchNames(query, catalogue);
    const hits = answer.hits.slice(0, MOST);
    if (query !== '' && hits.length === 0) {
      const { href, text } = wayOut(query, catalogue);
      combobox.show([makeWayOut(href, text)]);
      say(text);
      return;
    }
    combobox.show(hits.map(({ at }) => makeOption(catalogue, at, answer)));
    say(query === '' ? '' : suggestions(hits.length));
  }

  async function update(): Promise<void> {
    try {
      const first = await loadFirst();
      show(first);
      const all = await loadCatalogue();
      if (all !== first) show(all);
    } catch {
      combobox.show([]);
    }
  }

  field.addEventListener('input', () => void update());
  void update();
}

function makeOption(catalogue: Catalogue, at: number, { question }: Answer): HTMLElement {
  const { file } = catalogue;
  const option = document.createElement('li');
  option.dataset['href'] = file.href[at] ?? ADDRESS;
  const title = document.createElement('span');
  writeMarked(title, file.title[at] ?? '', question);
  const about = document.createElement('small');
  const words = [describe(catalogue, at), otherName(catalogue, at, question)];
  writeMarked(about, words.filter(Boolean).join(' · '), question);
  option.append(title, about);
  return option;
}

function makeWayOut(href: string, text: string): HTMLElement {
  const option = document.createElement('li');
  option.dataset['href'] = href;
  const words = document.createElement('span');
  words.textContent = text;
  option.append(words);
  return option;
}

/** @returns tells a screen reader something, once the keys are quiet */
function makeStatus(field: HTMLInputElement): (text: string) => void {
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  field.form?.after(status);
  let pause: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = text;
    }, QUIET);
  };
}
