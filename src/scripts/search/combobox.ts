const LIST = 'sez_suggerimenti';

/** A field with a list of addresses under it. */
export interface Combobox {
  /** @param options each with its address in `data-href`; none closes the list */
  show: (options: readonly HTMLElement[]) => void;
}

/**
 * Makes a field an editable combobox with a list, by the pattern of the ARIA authoring practices: the
 * focus stays in the field, arrows choose, Enter opens what is chosen, Escape closes.
 */
export function makeCombobox(field: HTMLInputElement, label: string): Combobox {
  const list = makeList(label);
  field.form?.after(list);
  setAttributes(field, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': LIST,
    'aria-expanded': 'false',
  });
  let chosen = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  function choose(index: number): void {
    chosen = index;
    for (const [position, option] of options().entries()) {
      option.setAttribute('aria-selected', String(position === index));
    }
    const option = options()[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }

  function open(isOpen: boolean): void {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  }

  /** One place more than there are options: the field itself. */
  function step(by: 1 | -1): void {
    const places = options().length + 1;
    choose(((chosen + 1 + by + places) % places) - 1);
  }

  field.addEventListener('blur', () => open(false));
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') open(false);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && chosen >= 0) follow(options()[chosen]);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) {
      follow(event.target.closest<HTMLElement>('[role="option"]') ?? undefined);
    }
  });

  return {
    show: (shown) => {
      for (const [index, option] of shown.entries()) {
        setAttributes(option, { role: 'option', id: `${LIST}-${index}` });
      }
      list.replaceChildren(...shown);
      open(shown.length > 0 && document.activeElement === field);
    },
  };
}

function makeList(label: string): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.hidden = true;
  setAttributes(list, { id: LIST, role: 'listbox', 'aria-label': label });
  return list;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function follow(option: HTMLElement | undefined): void {
  const address = option?.dataset['href'];
  if (address) location.assign(address);
}
