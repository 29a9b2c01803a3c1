import { type Facet, FACETS, type PlacesFile } from '../../text/places/file.ts';
import type { Counts } from '../../text/places/narrow.ts';
import type { PlacesState } from '../../text/places/state.ts';
import { option } from '../../text/search/phrases.ts';

export interface FiltersView {
  show: (file: PlacesFile, counts: Counts, state: PlacesState) => void;
}

/**
 * The controls of the filters. They stay where they are, so that focus stays in them.
 * @param change is called with what becomes of the state
 * @param seen is called as soon as somebody can see them
 */
export function makeFilters(
  page: HTMLElement,
  change: (make: (state: PlacesState) => PlacesState) => void,
  seen: () => void,
): FiltersView {
  const fold = page.querySelector<HTMLDetailsElement>('[data-part="filters"]');
  const selects = [...page.querySelectorAll('select')];
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[data-fact]')].map((box) => ({
    box,
    fact: box.dataset['fact'] ?? '',
  }));

  for (const select of selects) {
    select.addEventListener('change', () => {
      change((state) => withChoice(state, select.name, select.value || undefined));
    });
  }
  for (const { box, fact } of boxes) {
    box.addEventListener('change', () => {
      change((state) => ({
        ...state,
        access: Object.fromEntries([
          ...Object.entries(state.access).filter(([other]) => other !== fact),
          ...(box.checked ? [[fact, 'yes'] as const] : []),
        ]),
      }));
    });
  }
  fold?.addEventListener('toggle', () => {
    if (fold.open) seen();
  });
  // Folded where it stands before the list, open where it stands beside it.
  if (fold?.dataset['beside'] === '' && matchMedia('(min-width: 64rem)').matches) fold.open = true;

  return {
    show: (file, counts, state) => {
      for (const select of selects) {
        if (select.name === 'vicino') offerPlaces(select, file);
        for (const choice of select.options) writeTotal(choice, select.name, counts);
        select.value = chosenIn(state, select.name) ?? '';
      }
      for (const { box, fact } of boxes) {
        box.checked = state.access[fact] !== undefined;
        const total = counts.access.get(fact)?.yes ?? 0;
        const name = box.parentElement?.querySelector('[data-part="name"]');
        name?.replaceChildren(option(box.dataset['name'] ?? '', total));
      }
    },
  };
}

function isFacet(name: string): name is Facet {
  return (FACETS as readonly string[]).includes(name);
}

function withChoice(state: PlacesState, name: string, key: string | undefined): PlacesState {
  if (name === 'vicino') return { ...state, near: key };
  if (name === 'aperto') {
    return { ...state, open: key === undefined ? undefined : { when: key, answer: 'yes' } };
  }
  const others = Object.entries(state.facets).filter(([facet]) => facet !== name);
  return { ...state, facets: Object.fromEntries(key ? [...others, [name, key]] : others) };
}

function chosenIn(state: PlacesState, name: string): string | undefined {
  if (isFacet(name)) return state.facets[name];
  return name === 'aperto' ? state.open?.when : state.near;
}

function writeTotal(choice: HTMLOptionElement, name: string, counts: Counts): void {
  const own = choice.dataset['name'];
  if (own === undefined) return;
  const total = isFacet(name)
    ? (counts.facets[name].get(choice.value) ?? 0)
    : (counts.open.get(choice.value)?.yes ?? 0);
  choice.textContent = option(own, total);
}

/** The places from which one can measure, by name; once. */
function offerPlaces(select: HTMLSelectElement, { places }: PlacesFile): void {
  if (select.options.length > 1) return;
  const byName = new Intl.Collator('it');
  select.append(
    ...places
      .filter(({ lat }) => lat !== undefined)
      .sort((a, b) => byName.compare(a.name, b.name))
      .map(({ id, name }) => new Option(name, id)),
  );
}
