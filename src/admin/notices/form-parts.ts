import type { FormPlace } from '../form-place.ts';

/** A field of Decap's form: its label, its control and what belongs to it. */
const PART = '[data-campo]';

const FOCUSABLE = 'input, textarea, select, button, [contenteditable="true"], [tabindex="0"]';

/** Id that Decap gives to a field's control, and to which its label leads. */
export function controlId(part: Element): string {
  return part.querySelector<HTMLLabelElement>('label[for]')?.htmlFor ?? '';
}

/** Name that the form gives to a field. */
export function nameOf(part: Element): string | null {
  return part.getAttribute('data-campo');
}

/** Ids of the groups and lists around a field, from the outermost. */
export function idsAround(part: Element): string[] {
  const around = part.parentElement?.closest(PART) ?? undefined;
  return around === undefined ? [] : [...idsAround(around), controlId(around)];
}

/** Fields that stand right inside the form, or right inside a group or a list of it. */
function partsRightIn(within: Element): Element[] {
  const around = within.closest(PART);
  return [...within.querySelectorAll(PART)].filter(
    (part) => part.parentElement?.closest(PART) === around,
  );
}

/** The items of a list, each as the element that holds its fields; none if the list is folded. */
function itemsOf(list: Element): Element[] {
  return [...new Set(partsRightIn(list).map((part) => part.parentElement as Element))];
}

function childPart(within: Element, name: string): Element | undefined {
  return partsRightIn(within).find((part) => nameOf(part) === name);
}

/**
 * The field at some steps of the form, or the innermost around it that is drawn: Decap does not draw
 * the items of a folded list.
 */
export function partAt(form: Element, steps: readonly string[]): Element | undefined {
  let part: Element | undefined;
  let within = form;
  for (const step of steps) {
    const inner: Element | undefined = /^\d+$/.test(step)
      ? itemsOf(within)[Number(step)]
      : childPart(within, step);
    if (inner === undefined) return part;
    within = inner;
    if (inner.matches(PART)) part = inner;
  }
  return part;
}

/** Where a field stands, as {@link partAt} finds it: also a group counts as a list, of one item. */
export function placeOf(part: Element): FormPlace {
  const around = part.parentElement?.closest(PART);
  const outer = around ? placeOf(around) : { steps: [], words: '' };
  const item = around ? [String(itemsOf(around).indexOf(part.parentElement as Element))] : [];
  const label = part.querySelector('label')?.firstChild?.textContent ?? '';
  return {
    steps: [...outer.steps, ...item, nameOf(part) ?? ''],
    words: [outer.words, label].filter(Boolean).join(' › '),
  };
}

/** The field that something of the form belongs to. */
export function partAround(inner: Element): Element | null {
  return inner.closest(PART);
}

/** Opens the groups and lists around a field, then goes to it. */
export async function goTo(form: Element, steps: readonly string[]): Promise<void> {
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const part = partAt(form, steps.slice(0, depth));
    if (part !== undefined) await unfold(part, { inside: depth < steps.length });
  }
  const part = partAt(form, steps);
  if (part === undefined) return;
  part.scrollIntoView({ block: 'center' });
  controlIn(part)?.focus({ preventScroll: true });
}

/** What one fills in, or the first thing that can be pressed. */
function controlIn(part: Element): HTMLElement | null {
  const control = document.getElementById(controlId(part));
  return control?.matches(FOCUSABLE)
    ? control
    : (control ?? part).querySelector<HTMLElement>(FOCUSABLE);
}

/** Opens what hides a field; `inside`, also the field itself if it is folded. */
async function unfold(part: Element, { inside }: { inside: boolean }): Promise<void> {
  const hidden = hiddenAround(part);
  // A field that is not needed now has nothing that opens it.
  if (hidden?.matches(PART) === false)
    await open(hidden.parentElement?.querySelector<HTMLElement>(CLOSED));
  const control = document.getElementById(controlId(part));
  if (inside) await open(control?.querySelector<HTMLElement>(OWN_CLOSED));
}

/** The button of what is folded; the second, of a group or list itself and not of what it holds. */
const CLOSED = 'button[aria-expanded="false"]';
const OWN_CLOSED = `:scope > :first-child ${CLOSED}`;

/** The outermost element that is not shown among those around a field. */
function hiddenAround(part: Element): Element | undefined {
  let hidden: Element | undefined;
  for (let around = part.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).display === 'none') hidden = around;
  }
  return hidden;
}

async function open(toggle: HTMLElement | null | undefined): Promise<void> {
  if (!toggle) return;
  toggle.click();
  await drawn();
}

/** Once React has drawn what a click changed. */
function drawn(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(done));
}

/** End of the ids of the lists of errors. */
export const ERRORS = '-errori';

const FILLED_IN = 'input, textarea, [contenteditable="true"]';

/** What is filled in, in each field that shows errors, and where Decap writes them. */
export function controlsInError(form: Element): { control: HTMLElement; errors: Element }[] {
  return [...form.querySelectorAll('[class*="ControlErrorsList"]')].flatMap((errors) => {
    const part = errors.closest(PART);
    const control = part && controlIn(part);
    if (!control?.matches(FILLED_IN)) return [];
    errors.id = `${controlId(part as Element)}${ERRORS}`;
    return [{ control, errors }];
  });
}
