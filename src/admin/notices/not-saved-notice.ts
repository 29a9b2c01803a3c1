import { createElement, type ReactNode, type RefObject } from 'react';
import { count } from '../../text/words.ts';
import { type FormProblem, sentence } from '../entry-check.ts';
import { goTo } from './form-parts.ts';
import type { Notice } from './notice.ts';
import { NoticeBox } from './notice-box.ts';

interface NotSavedProps {
  notice: Notice;
  problems: readonly FormProblem[];
  form: RefObject<HTMLElement | null>;
}

/** "3 cose da sistemare" */
export function thingsToMend(problems: readonly FormProblem[]): string {
  return count(problems.length, 'cosa da sistemare', 'cose da sistemare');
}

/** Why the entry was not saved: each reason leads to its field, and goes as it is mended. */
export function NotSavedNotice({ notice, problems, form }: NotSavedProps): ReactNode {
  if (problems.length === 0) {
    return createElement(NoticeBox, {
      notice,
      title: 'Ora è tutto a posto: puoi salvare.',
      settled: true,
    });
  }
  return createElement(
    NoticeBox,
    { notice, title: `Non è ancora salvato: ${thingsToMend(problems)}` },
    createElement(
      'ul',
      null,
      problems.map((problem, index) => createElement('li', { key: index }, reason(problem, form))),
    ),
  );
}

function reason(problem: FormProblem, form: NotSavedProps['form']): ReactNode {
  const { steps } = problem.place;
  if (steps.length === 0) return sentence(problem);
  const onClick = () => {
    if (form.current !== null) void goTo(form.current, steps);
  };
  return createElement('button', { type: 'button', onClick }, sentence(problem));
}
