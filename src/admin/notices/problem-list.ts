import { createElement, type ReactNode, type RefObject } from 'react';
import { type FormProblem, sentence } from '../entry-check.ts';
import { goTo } from './form-parts.ts';

interface ProblemListProps {
  problems: readonly FormProblem[];
  form: RefObject<HTMLElement | null>;
  /** Before it leads to a field. */
  onLeave?: () => void;
}

/** What there is to mend or to look at: each leads to its field. */
export function ProblemList({ problems, form, onLeave }: ProblemListProps): ReactNode {
  if (problems.length === 0) return null;
  const go = (steps: readonly string[]) => {
    onLeave?.();
    if (form.current !== null) void goTo(form.current, steps);
  };
  return createElement(
    'ul',
    null,
    problems.map((problem, index) => createElement('li', { key: index }, item(problem, go))),
  );
}

function item(problem: FormProblem, go: (steps: readonly string[]) => void): ReactNode {
  const { steps } = problem.place;
  if (steps.length === 0) return sentence(problem);
  const onClick = () => go(steps);
  return createElement('button', { type: 'button', onClick }, sentence(problem));
}
