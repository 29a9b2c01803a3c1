import { useEffect, useMemo, useReducer } from 'react';
import type { DraftEntry } from '../decap-types.ts';
import { checkDraft } from '../draft-check.ts';
import type { FormProblem } from '../entry-check.ts';
import { halfWritten } from './half-written.ts';

/**
 * Why an entry cannot be saved as the form has it.
 * @param seen what only the form knows, such as what is half written
 */
export function problemsNow(entry: DraftEntry, seen: readonly FormProblem[]): FormProblem[] {
  const isSeen = ({ rule, place }: FormProblem) =>
    rule === 'campo-mancante' && seen.some((one) => one.place.words === place.words);
  return [...seen, ...checkDraft(entry).problems.filter((problem) => !isSeen(problem))];
}

/** The same, after each change; undefined while nobody wants to know. */
export function useProblems(entry: DraftEntry, wanted: boolean): FormProblem[] | undefined {
  const touched = useTouches(wanted);
  const data = entry.get('data');
  // Of an entry one writes only the data: the rest changes while it is being saved.
  return useMemo(
    () => (wanted ? problemsNow(entry, halfWritten()) : undefined),
    [wanted, data, touched],
  );
}

/** How often the form was touched: what is half written changes without the entry. */
function useTouches(wanted: boolean): number {
  const [touches, touch] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!wanted) return undefined;
    document.addEventListener('input', touch);
    document.addEventListener('click', touch);
    return () => {
      document.removeEventListener('input', touch);
      document.removeEventListener('click', touch);
    };
  }, [wanted]);
  return touches;
}
