import { Component, createElement, type ReactNode } from 'react';
import type { ControlProps } from '../decap-types.ts';

const ANSWERS = [
  ['si', 'Sì'],
  ['no', 'No'],
  ['', 'Non si sa'],
] as const;

/** Three answers side by side: one click each, and "not known" is one of them. */
class YesOrNoControl extends Component<ControlProps> {
  override render(): ReactNode {
    const { value, onChange, forID, field } = this.props;
    const given = value === 'si' || value === 'no' ? value : '';
    return createElement(
      'div',
      {
        id: forID,
        className: 'si-no',
        role: 'radiogroup',
        'aria-label': String(field.get('label')),
      },
      ANSWERS.map(([answer, label]) =>
        createElement(
          'label',
          { key: answer },
          createElement('input', {
            type: 'radio',
            name: forID,
            checked: given === answer,
            onChange: () => onChange(answer),
          }),
          label,
        ),
      ),
    );
  }
}

export const yesOrNoWidget = { name: 'si_no', controlComponent: YesOrNoControl };
