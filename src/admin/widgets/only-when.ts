import type { DecapWidget } from 'decap-cms-core';
import { createElement, Fragment, type ReactNode } from 'react';
import { useSelector } from 'react-redux';
import ListWidget from 'decap-cms-widget-list';
import ObjectWidget from 'decap-cms-widget-object';
import type { ControlProps, DataMap } from '../decap-types.ts';

interface State {
  entryDraft: DataMap;
}

/** Whether a value holds anything: an Immutable list or map, or nothing at all. */
function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { size?: number }).size !== 0;
}

/**
 * A widget of Decap that appears only after certain answers. Its label is drawn by Decap: the mark
 * left here has the style sheet hide both. What already holds something is never hidden.
 */
function onlyWhen({ controlComponent, ...widget }: DecapWidget): DecapWidget {
  const Control = controlComponent as React.ComponentType<ControlProps>;
  function ConditionalControl(props: ControlProps): ReactNode {
    const name = String(props.field.getIn(['quando', 'field']));
    const wanted = props.field.getIn(['quando', 'is']) as { includes(answer: unknown): boolean };
    const answer = useSelector<State>(({ entryDraft }) =>
      entryDraft.getIn(['entry', 'data', name]),
    );
    const shown = wanted.includes(answer) || isFilled(props.value);
    return createElement(
      Fragment,
      null,
      !shown && createElement('span', { className: 'non-serve', hidden: true }),
      createElement(Control, props),
    );
  }
  return { ...widget, name: `${widget.name}_se`, controlComponent: ConditionalControl };
}

export const conditionalWidgets = [onlyWhen(ListWidget.Widget()), onlyWhen(ObjectWidget.Widget())];
