import { createElement, type ReactNode, type RefObject, useRef } from 'react';
import { count } from '../../text/words.ts';
import type { DraftEntry } from '../decap-types.ts';
import type { Advice, BrokenElsewhere } from './advice.ts';
import { EntryLink } from './entry-link.ts';
import { ProblemList } from './problem-list.ts';
import { useAdvice } from './use-advice.ts';

/** What depends on other entries: told at the foot of the form, which saves all the same. */
export function FormAdvice({ entry }: { entry: DraftEntry }): ReactNode {
  const form = useRef<HTMLElement>(null);
  const advice = useAdvice(entry);
  const words = advice === undefined ? '' : summary(advice);
  return createElement(
    'div',
    {
      className: 'consigli',
      ref: (drawn: HTMLElement | null) => {
        form.current = drawn?.parentElement ?? null;
      },
    },
    createElement('p', { role: 'status', className: 'solo-voce' }, words),
    advice !== undefined && words !== '' && createElement(AdviceBar, { advice, words, form }),
  );
}

interface AdviceBarProps {
  advice: Advice;
  words: string;
  form: RefObject<HTMLElement | null>;
}

/** A line that opens into all there is to say, and closes when one goes to mend something. */
function AdviceBar({ advice, words, form }: AdviceBarProps): ReactNode {
  const { blocking, elsewhere, doubts } = advice;
  const bar = useRef<HTMLDetailsElement>(null);
  const onLeave = () => bar.current?.removeAttribute('open');
  const stops = stopping(advice) > 0;
  return createElement(
    'details',
    { ref: bar, 'data-ferma': stops || undefined },
    createElement('summary', null, words),
    createElement(
      'div',
      null,
      stops && createElement('p', null, STOPS),
      createElement(ProblemList, { problems: blocking, form, onLeave }),
      elsewhere.length > 0 && createElement('ul', null, elsewhere.map(brokenEntry)),
      stops && doubts.length > 0 && createElement('p', null, 'Poi, da guardare senza fretta:'),
      createElement(ProblemList, { problems: doubts, form, onLeave }),
      createElement('p', { className: 'consigli-nota' }, COMPARED),
    ),
  );
}

const STOPS = 'Puoi salvare lo stesso, ma il sito resterà com’è finché non sistemi:';
const COMPARED =
  'Il confronto è con il sito pubblicato: quello che è stato salvato da poco può non esserci ancora.';

function stopping({ blocking, elsewhere }: Advice): number {
  return blocking.length + elsewhere.length;
}

/** "Così il sito non si aggiorna: 1 cosa da sistemare"; empty where there is nothing to say. */
function summary(advice: Advice): string {
  const stops = stopping(advice);
  const doubts = advice.doubts.length;
  if (stops > 0) {
    return `Così il sito non si aggiorna: ${count(stops, 'cosa da sistemare', 'cose da sistemare')}`;
  }
  return doubts === 0 ? '' : `${count(doubts, 'cosa', 'cose')} da guardare, senza fretta`;
}

function brokenEntry({ field, message, ...entry }: BrokenElsewhere, index: number): ReactNode {
  return createElement(
    'li',
    { key: index },
    createElement(EntryLink, entry),
    `${field === undefined ? '' : `, campo «${field}»`}: ${message}`,
  );
}
