import { createElement, type ReactNode, useEffect, useRef } from 'react';
import { useSelector } from 'react-redux';
import StringWidget from 'decap-cms-widget-string';
import type { ControlProps, DataMap } from '../decap-types.ts';
import { knownCodes } from '../names.ts';
import { proposeShortCode } from '../short-code.ts';

const { controlComponent, ...widget } = StringWidget.Widget();
const DecapString = controlComponent as React.ComponentType<ControlProps>;

interface State {
  entryDraft: DataMap;
}

/**
 * The short code of an entry. In a new one it follows the title, until somebody writes another; a copy
 * does not keep the code of its original.
 */
function ShortCodeControl(props: ControlProps): ReactNode {
  const { value, onChange, getEntry } = props;
  const title = useSelector<State>(({ entryDraft }) =>
    entryDraft.getIn(['entry', 'data', 'titolo']),
  );
  const proposed = useRef('');
  useEffect(() => {
    const given = typeof value === 'string' ? value : '';
    const untouched = given === proposed.current || knownCodes().has(given);
    if (!untouched || getEntry().get('newRecord') !== true) return;
    proposed.current = proposeShortCode(String(title ?? ''), knownCodes()) ?? '';
    if (proposed.current !== given) onChange(proposed.current);
    // Only when the title changes: who empties the field wants to write another code.
  }, [title]);
  return createElement(DecapString, props);
}

export const shortCodeWidget = { ...widget, name: 'sigla', controlComponent: ShortCodeControl };
