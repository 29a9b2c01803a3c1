import { type RefObject, useEffect } from 'react';
import { capitalise } from '../../text/words.ts';
import { type FormProblem, sentence } from '../entry-check.ts';
import { controlId, controlsInError, ERRORS, idsAround, nameOf, partAt } from './form-parts.ts';

/** An error as Decap shows it beside a field, and on the groups around it. */
interface FieldError {
  type: 'CUSTOM';
  message: string;
  parentIds: string[];
}

/** What Decap's form offers to mark fields; by the id of their control. */
export interface FieldMarks {
  fieldsErrors: { get(id: string): FieldError[] | undefined; keySeq(): Iterable<string> };
  onValidate: (id: string, errors: FieldError[]) => void;
}

type FormRef = RefObject<HTMLElement | null>;

/** Marks the fields that have a problem, as they are drawn and folded open, and no others. */
export function useMarks(
  form: FormRef,
  problems: readonly FormProblem[] | undefined,
  { fieldsErrors, onValidate }: FieldMarks,
): void {
  useEffect(() => {
    const mark = () => {
      if (form.current === null || problems === undefined) return;
      const wanted = errorsByField(form.current, problems);
      for (const id of fieldsErrors.keySeq()) if (!wanted.has(id)) onValidate(id, []);
      for (const [id, errors] of wanted) {
        if (said(fieldsErrors.get(id)) !== said(errors)) onValidate(id, errors);
      }
    };
    mark();
    return whenDrawn(form, mark);
  }, [form, problems, fieldsErrors, onValidate]);
}

/** Before saving: what was marked must not stop what has been mended since. */
export function forgetMarks({ fieldsErrors, onValidate }: FieldMarks): void {
  for (const id of fieldsErrors.keySeq()) onValidate(id, []);
}

function said(errors: FieldError[] = []): string {
  return errors.map(({ message }) => message).join('\n');
}

function errorsByField(
  form: Element,
  problems: readonly FormProblem[],
): ReadonlyMap<string, FieldError[]> {
  const errors = new Map<string, FieldError[]>();
  for (const problem of problems) {
    const part = partAt(form, problem.place.steps);
    if (part === undefined) continue;
    const id = controlId(part);
    const error = {
      type: 'CUSTOM',
      message: besideField(problem, part),
      parentIds: idsAround(part),
    } as const;
    errors.set(id, [...(errors.get(id) ?? []), error]);
  }
  return errors;
}

/** Beside its own field a problem needs not say where it is. */
function besideField(problem: FormProblem, part: Element): string {
  return nameOf(part) === problem.place.steps.at(-1)
    ? capitalise(problem.message)
    : sentence(problem);
}

/** Tells assistive technologies which fields are wrong and why: Decap only colours them. */
export function useSpokenErrors(form: FormRef): void {
  useEffect(() => {
    const speak = () => {
      if (form.current !== null) speakErrors(form.current);
    };
    speak();
    return whenDrawn(form, speak);
  }, [form]);
}

function speakErrors(form: Element): void {
  const wrong = new Map(controlsInError(form).map(({ control, errors }) => [control, errors.id]));
  for (const control of form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')) {
    if (!wrong.has(control)) describe(control, undefined);
  }
  for (const [control, id] of wrong) describe(control, id);
}

/** Decap describes some of its controls by itself: those words stay. */
function describe(control: HTMLElement, errors: string | undefined): void {
  const others = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && !id.endsWith(ERRORS));
  const ids = [...others, ...(errors === undefined ? [] : [errors])].join(' ');
  control.setAttribute('aria-invalid', String(errors !== undefined));
  control.toggleAttribute('aria-describedby', ids !== '');
  if (ids !== '') control.setAttribute('aria-describedby', ids);
}

/** Calls back each time that Decap draws something else in the form, until it is told to stop. */
function whenDrawn({ current }: FormRef, callback: () => void): () => void {
  if (current === null) return () => undefined;
  const observer = new MutationObserver(callback);
  observer.observe(current, { childList: true, subtree: true });
  return () => observer.disconnect();
}
