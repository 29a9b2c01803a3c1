import { createElement, type ReactNode, type RefObject } from 'react';
import { count } from '../../text/words.ts';
import type { FormProblem } from '../entry-check.ts';
import type { Notice } from './notice.ts';
import { NoticeBox } from './notice-box.ts';
import { ProblemList } from './problem-list.ts';

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
    createElement(ProblemList, { problems, form }),
  );
}
