import { createElement as h, type ReactNode, useId } from 'react';
import type { DataList, DataMap } from '../decap-types.ts';

interface PrecisionProps {
  /** The fields of the position, as the model has them in the form. */
  fields: DataList;
  precision: string | undefined;
  radius: number | undefined;
  onChoose: (precision: string) => void;
  onRadius: (metres: number | undefined) => void;
}

/** How near to the mark the place is: asked at once, because a mark alone seems to be exact. */
export function Precision({
  fields,
  precision,
  radius,
  onChoose,
  onRadius,
}: PrecisionProps): ReactNode {
  const name = useId();
  const choice = fieldOf(fields, 'precisione');
  const metres = fieldOf(fields, 'raggio_m');
  return h(
    'fieldset',
    { className: 'precisione' },
    h('legend', null, choice.get('label') as string),
    (choice.get('options') as DataList).toArray().map((option) => {
      const value = String(option?.get('value'));
      return h(
        'label',
        { key: value },
        h('input', {
          type: 'radio',
          name,
          checked: precision === value,
          onChange: () => onChoose(value),
        }),
        String(option?.get('label')),
      );
    }),
    precision === 'approssimata' &&
      h(
        'label',
        { className: 'raggio' },
        metres.get('label') as string,
        h('input', {
          type: 'number',
          min: Number(metres.get('min')),
          max: Number(metres.get('max')),
          value: radius ?? '',
          onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onRadius(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber),
        }),
        h('span', null, metres.get('hint') as string),
      ),
  );
}

function fieldOf(fields: DataList, name: string): DataMap {
  const field = fields.toArray().find((one) => one?.get('name') === name);
  if (field === undefined) throw new Error(`A position has no ${name}.`);
  return field;
}
