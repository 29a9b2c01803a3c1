import './notices.css';
import { createElement, type ReactNode, useEffect, useRef } from 'react';
import type { DraftEntry } from '../decap-types.ts';
import { InUseNotice } from './in-use-notice.ts';
import { type FieldMarks, useMarks, useSpokenErrors } from './marks.ts';
import { NotSavedNotice } from './not-saved-notice.ts';
import { giveNotice, useNotice } from './notice.ts';
import { useProblems } from './problems.ts';
import { ToldNotice } from './told-notice.ts';

export { FormAdvice } from './form-advice.ts';
export { forgetMarks } from './marks.ts';

interface FormNoticesProps extends FieldMarks {
  entry: DraftEntry;
}

/** What the form says above its fields; Decap draws it there, and passes what the form knows. */
export function FormNotices({ entry, ...marks }: FormNoticesProps): ReactNode {
  const form = useRef<HTMLElement>(null);
  const notice = useNotice();
  const problems = useProblems(entry, notice?.kind === 'not-saved');
  useMarks(form, problems, marks);
  useSpokenErrors(form);
  useEffect(() => () => giveNotice(undefined), []);
  return createElement(
    'div',
    {
      className: 'avvisi',
      ref: (drawn: HTMLElement | null) => {
        form.current = drawn?.parentElement ?? null;
      },
    },
    notice && problems && createElement(NotSavedNotice, { notice, problems, form }),
    notice?.kind === 'in-use' &&
      createElement(InUseNotice, { notice, citations: notice.citations }),
    notice?.kind === 'told' && createElement(ToldNotice, { notice, told: notice.told }),
  );
}
