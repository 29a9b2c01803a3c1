import { createElement as h, type ReactNode, useId, useState } from 'react';
import type { Point } from '../../cartography/point.ts';
import { parseCoordinates } from './coordinates.ts';

/** A position as other maps tell it: two numbers, or the address of a map. */
export function PasteBox({ onMove }: { onMove: (position: Point) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const found = parseCoordinates(text);
  const unread = text.trim() !== '' && found === undefined;
  return h(
    'p',
    { className: 'mappa-incolla' },
    h(
      'label',
      { htmlFor: id },
      'Oppure scrivi o incolla le coordinate, o l’indirizzo di una mappa',
    ),
    h('input', {
      id,
      value: text,
      placeholder: '44.0625, 12.4471',
      'aria-invalid': unread || undefined,
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        const pasted = parseCoordinates(event.target.value);
        if (pasted !== undefined) onMove(pasted);
      },
    }),
    unread &&
      h('span', { role: 'status' }, 'Servono due numeri: prima la latitudine, poi la longitudine.'),
  );
}
