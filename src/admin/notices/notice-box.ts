import { createElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { giveNotice, type Notice } from './notice.ts';

interface NoticeBoxProps {
  /** Each new notice takes the focus, as the answer to what the editor asked for. */
  notice: Notice;
  title: string;
  /** Whether what it says is settled by now. */
  settled?: boolean;
  children?: ReactNode;
}

/** A box above the form, which stays until it is closed or taken away. */
export function NoticeBox({ notice, title, settled = false, children }: NoticeBoxProps): ReactNode {
  const box = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return createElement(
    'section',
    {
      ref: box,
      className: settled ? 'avviso avviso-risolto' : 'avviso',
      'aria-labelledby': heading,
      tabIndex: -1,
    },
    createElement('h2', { id: heading, 'aria-live': 'polite' }, title),
    children,
    createElement(
      'button',
      { type: 'button', className: 'avviso-chiudi', onClick: () => giveNotice(undefined) },
      'Chiudi',
    ),
  );
}
