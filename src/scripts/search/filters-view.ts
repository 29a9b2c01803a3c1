import type { Facet } from '../../text/search/file.ts';
import { option } from '../../text/search/phrases.ts';
import type { Order, SearchState } from '../../text/search/state.ts';
import type { Catalogue } from './catalogue.ts';
import { facetValues, type FacetValue } from './filter.ts';
import type { Hit } from './rank.ts';

export interface FiltersView {
  show: (catalogue: Catalogue, hits: readonly Hit[], state: SearchState) => void;
}

type Change = (change: Partial<SearchState>) => void;

/** What results can be narrowed to. Its controls stay where they are, so that focus stays in them. */
export function makeFilters(page: HTMLElement, change: Change): FiltersView {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const kinds = part('kinds');
  const fold = page.querySelector<HTMLDetailsElement>('[data-part="filters"]');
  const template = page.querySelector<HTMLTemplateElement>('[data-part="kind"]');
  const buttons = new Map<string, HTMLButtonElement>();
  let last: SearchState = { query: '', filters: {}, order: 'attinenza' };

  const set = (facet: Facet, key: string | undefined) => {
    const others = Object.entries(last.filters).filter(([other]) => other !== facet);
    change({ filters: Object.fromEntries(key ? [...others, [facet, key]] : others) });
  };
  for (const select of page.querySelectorAll('select')) {
    select.addEventListener('change', () => {
      if (select.name === 'ordine') change({ order: select.value as Order });
      else set(select.name as Facet, select.value);
    });
  }

  part('clear')?.addEventListener('click', () => {
    change({ filters: {} });
    fold?.querySelector('summary')?.focus();
  });
  // Folded where it would stand before the results, unless somebody opens it.
  const room = matchMedia('(min-width: 64rem)');
  let isTouched = false;
  fold?.querySelector('summary')?.addEventListener('click', () => {
    isTouched = true;
  });

  function button(key: string): HTMLButtonElement | undefined {
    const known = buttons.get(key);
    if (known) return known;
    const made = template?.content.firstElementChild?.cloneNode(true) as HTMLButtonElement;
    made.addEventListener('click', () => {
      set('tipo', last.filters.tipo === key ? undefined : key);
    });
    kinds?.append(made);
    buttons.set(key, made);
    return made;
  }

  return {
    show: (catalogue, hits, state) => {
      last = state;
      const narrowedBy = Object.keys(state.filters).length > 0;
      if (fold) {
        fold.hidden = hits.length === 0 && !narrowedBy;
        if (!isTouched) fold.open = room.matches || (state.query === '' && !narrowedBy);
      }
      part('clear')?.toggleAttribute('hidden', !narrowedBy);
      const values = new Map(
        facetValues(catalogue, hits, state, 'tipo').map((value) => [value.key, value]),
      );
      for (const [key] of catalogue.file.names.tipo) {
        const made = button(key);
        const value = values.get(key);
        if (!made) continue;
        made.hidden = value === undefined;
        made.textContent = value ? option(value.name, value.total) : '';
        made.setAttribute('aria-pressed', String(state.filters.tipo === key));
      }
      for (const select of page.querySelectorAll('select')) {
        if (select.name === 'ordine') select.value = state.order;
        else fill(select, facetValues(catalogue, hits, state, select.name as Facet), state);
      }
    },
  };
}

function fill(
  select: HTMLSelectElement,
  values: readonly FacetValue[],
  { filters }: SearchState,
): void {
  const chosen = filters[select.name as Facet] ?? '';
  select.replaceChildren(
    new Option('Tutti', ''),
    ...values.map(({ key, name, total }) => new Option(option(name, total), key)),
  );
  select.value = chosen;
  select.disabled = values.length === 0;
}
