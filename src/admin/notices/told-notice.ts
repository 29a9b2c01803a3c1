import { createElement, type ReactNode } from 'react';
import type { Told } from '../../text/meanwhile.ts';
import type { Notice } from './notice.ts';
import { NoticeBox } from './notice-box.ts';

interface ToldProps {
  notice: Notice;
  told: Told;
}

/** What happened to what one asked for, where no field of the form is wrong. */
export function ToldNotice({ notice, told: { title, text, list, next } }: ToldProps): ReactNode {
  return createElement(
    NoticeBox,
    { notice, title },
    createElement('p', null, text),
    list &&
      createElement(
        'ul',
        null,
        list.map((one) => createElement('li', { key: one }, one)),
      ),
    next && createElement('p', null, next),
  );
}
