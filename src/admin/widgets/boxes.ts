import { List } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import type { ControlProps, DataList, DataMap } from '../decap-types.ts';

/** Several answers as boxes, one click each, and those that often go together with one. */
function BoxesControl({ value, onChange, field, forID }: ControlProps): ReactNode {
  const options = mapsIn(field.get('options'));
  const all = options.map((option) => String(option.get('value')));
  const ticked = new Set(List.isList(value) ? (value as List<string>) : []);
  // Always in the order in which they are offered.
  const keep = (answers: ReadonlySet<string>) =>
    onChange(List(all.filter((one) => answers.has(one))));
  return h(
    'div',
    { id: forID, className: 'caselle', role: 'group', 'aria-label': String(field.get('label')) },
    options.map((option, index) => {
      const answer = all[index] ?? '';
      return h(
        'label',
        { key: answer },
        h('input', {
          type: 'checkbox',
          checked: ticked.has(answer),
          onChange: () => keep(ticked.symmetricDifference(new Set([answer]))),
        }),
        String(option.get('label')),
      );
    }),
    mapsIn(field.get('insieme')).map((together) => {
      const label = String(together.get('label'));
      const answers = new Set(together.get('values') as List<string>);
      return h('button', { key: label, type: 'button', onClick: () => keep(answers) }, label);
    }),
  );
}

function mapsIn(list: unknown): DataMap[] {
  return (list as DataList).toArray().filter((one) => one !== undefined);
}

export const boxesWidget = { name: 'caselle', controlComponent: BoxesControl };
