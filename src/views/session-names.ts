import type { Entry } from '../model/registry.ts';
import { formatDate } from '../text/dates.ts';

const ORDINALS = [
  'prim',
  'second',
  'terz',
  'quart',
  'quint',
  'sest',
  'settim',
  'ottav',
  'non',
  'decim',
];

/** Other ways of naming a session: by its day; one of the table, by its number: "terzo incontro". */
export function sessionNames({ tipo, numero, data }: Entry<'sessioni'>['data']): string[] {
  const day = data === undefined ? [] : [formatDate(data)];
  if (tipo !== 'tavolo' || numero === undefined) return day;
  const ordinal = ORDINALS[numero - 1];
  return [
    ...day,
    `sessione ${numero}`,
    `${numero}° incontro`,
    ...(ordinal === undefined ? [] : [`${ordinal}o incontro`, `${ordinal}a riunione`]),
  ];
}
