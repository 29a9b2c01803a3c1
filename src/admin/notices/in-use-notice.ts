import { createElement, type ReactNode } from 'react';
import type { Citing } from '../../model/citing.ts';
import { EntryLink } from './entry-link.ts';
import type { Notice } from './notice.ts';
import { NoticeBox } from './notice-box.ts';

interface InUseProps {
  notice: Notice;
  citations: readonly Citing[];
}

/** "La usa un’altra scheda", "La usano altre 3 schede" */
export function inUse(citations: readonly Citing[]): string {
  return citations.length === 1
    ? 'la usa un’altra scheda'
    : `la usano altre ${citations.length} schede`;
}

/** More than these are told when asked for. */
const SHOWN = 6;

/** Why the entry was not deleted: what leads to it, each a way to its form. */
export function InUseNotice({ notice, citations }: InUseProps): ReactNode {
  return createElement(
    NoticeBox,
    { notice, title: `Questa scheda non si può cancellare: ${inUse(citations)}` },
    createElement('ul', null, citations.slice(0, SHOWN).map(citation)),
    citations.length > SHOWN &&
      createElement(
        'details',
        null,
        createElement('summary', null, `Le altre ${citations.length - SHOWN}`),
        createElement('ul', null, citations.slice(SHOWN).map(citation)),
      ),
    createElement(
      'p',
      null,
      'Togli prima i collegamenti: ogni scheda si apre in un’altra finestra. Se li hai appena tolti, riprova fra qualche minuto: qui si guarda il sito pubblicato.',
    ),
  );
}

function citation({ where, field, ...entry }: Citing): ReactNode {
  return createElement(
    'li',
    { key: `${entry.collection}/${entry.id}` },
    createElement(EntryLink, entry),
    ` (${where}, campo «${field}»)`,
  );
}
