import { createElement, Fragment, type ReactNode } from 'react';
import TextWidget from 'decap-cms-widget-text';
import { gulpease } from '../../text/readability.ts';
import { formatNumber } from '../../text/words.ts';
import type { ControlProps } from '../decap-types.ts';

const { controlComponent, ...widget } = TextWidget.Widget();
const DecapText = controlComponent as React.ComponentType<ControlProps>;

/** Readability from which a text is easy for who went to school until fourteen. */
const EASY = 60;
const VERY_EASY = 80;

/** "121 caratteri su 255 · leggibilità 64 su 100: si legge bene". */
export function measureSummary(text: string, max: number): string {
  const length = text.trim().length;
  const room = `${formatNumber(length)} caratteri su ${max}`;
  const score = gulpease(text);
  return score === undefined ? room : `${room} · leggibilità ${score} su 100: ${judge(score)}`;
}

function judge(score: number): string {
  if (score >= VERY_EASY) return 'si legge molto bene';
  if (score >= EASY) return 'si legge bene';
  return 'prova con frasi e parole più corte';
}

/** A few plain lines, with their length and how easy they read beside them while one writes. */
function SummaryControl(props: ControlProps): ReactNode {
  const text = typeof props.value === 'string' ? props.value : '';
  const max = Number(props.field.get('max'));
  return createElement(
    Fragment,
    null,
    createElement(DecapText, props),
    createElement(
      'p',
      { className: 'misura', 'data-troppo': text.trim().length > max || undefined },
      measureSummary(text, max),
    ),
  );
}

export const summaryWidget = { ...widget, name: 'riassunto', controlComponent: SummaryControl };
