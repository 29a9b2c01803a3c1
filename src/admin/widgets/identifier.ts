import { Component, createElement, type ReactNode } from 'react';
import type { ControlProps } from '../decap-types.ts';
import { definitionOf } from '../entry-check.ts';
import { givenIdsIn, nextId } from '../given-ids.ts';

/** An automatic id, read only. An item added to an existing entry gets its own as it appears. */
class IdentifierControl extends Component<ControlProps> {
  override componentDidMount(): void {
    const { value, onChange, getEntry, field } = this.props;
    const entry = getEntry();
    // A new entry gets all of them when it is saved: its short code may still change.
    if (value || entry.get('newRecord')) return;
    const { fields } = definitionOf(entry.get('collection'), entry.get('slug'));
    const rule = givenIdsIn(fields).find(
      ({ counter }) => counter.join('.') === field.get('counter'),
    );
    const id = rule && nextId(entry.get('data'), rule);
    if (id !== undefined) onChange(id);
  }

  override render(): ReactNode {
    const { value, forID, getEntry, classNameWrapper } = this.props;
    const known = typeof value === 'string' && value !== '' && !getEntry().get('newRecord');
    return createElement(
      'output',
      { id: forID, className: classNameWrapper },
      known ? value : 'Si assegna da solo quando salvi',
    );
  }
}

export const identifierWidget = { name: 'identificativo', controlComponent: IdentifierControl };
