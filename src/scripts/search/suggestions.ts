import { search as ADDRESS } from '../../routes.ts';
import { describe, otherName } from './describe.ts';
import { writeMarked } from './mark.ts';
import type { Hit } from './rank.ts';
import { loadCatalogue, searchNames } from './search.ts';
import css from './suggestions.css?inline';

const MOST = 7;

/**
 * Answers by name under the field, as one types: an editable combobox with a list, by the pattern of
 * the ARIA authoring practices. Enter without a choice goes to the search page.
 */
export function suggest(field: HTMLInputElement): void {
  wear(css);
  const list = document.createElement('ul');
  list.id = 'sez_suggerimenti';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggerimenti');
  field.form?.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })) {
    field.setAttribute(name, value);
  }
  let chosen = -1;

  const options = () => [...list.children] as HTMLElement[];
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const choose = (index: number) => {
    chosen = index;
    for (const [position, option] of options().entries()) {
      option.setAttribute('aria-selected', String(position === index));
    }
    const option = options()[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const go = (option: HTMLElement | undefined) => {
    if (option?.dataset['href']) location.assign(option.dataset['href']);
  };

  const update = async () => {
    const query = field.value.trim();
    const catalogue = await loadCatalogue();
    if (query !== field.value.trim()) return;
    const answer = searchNames(query, catalogue);
    const option = ({ at }: Hit, index: number): HTMLElement => {
      const made = document.createElement('li');
      made.id = `${list.id}-${index}`;
      made.setAttribute('role', 'option');
      made.dataset['href'] = catalogue.file.href[at] ?? ADDRESS;
      const title = document.createElement('span');
      writeMarked(title, catalogue.file.title[at] ?? '', answer.question);
      const what = document.createElement('small');
      const words = [describe(catalogue, at), otherName(catalogue, at, answer.question)];
      writeMarked(what, words.filter(Boolean).join(' · '), answer.question);
      made.append(title, what);
      return made;
    };
    const hits = answer.hits.slice(0, MOST);
    list.replaceChildren(...hits.map(option));
    open(hits.length > 0 && document.activeElement === field);
  };

  field.addEventListener('input', () => void update().catch(() => open(false)));
  field.addEventListener('blur', () => open(false));
  field.addEventListener('keydown', (event) => {
    const total = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      go(options()[chosen]);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One more place than there are suggestions: the field itself.
      choose(((chosen + 1 + step + total + 1) % (total + 1)) - 1);
    }
  });
  // Before the field loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    go((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined);
  });
  loadCatalogue().catch(() => undefined);
  if (field.value !== '') void update().catch(() => open(false));
}

/** Styles that come with their script: pages where nobody searches do not carry them. */
function wear(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
