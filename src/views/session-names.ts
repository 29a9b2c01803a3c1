import type { Entry } from '../model/registry.ts';

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

/** Other ways of naming a session of the table: "sessione 3", "3° incontro", "terzo incontro". */
export function sessionNames({ tipo, numero }: Entry<'sessioni'>['data']): string[] {
  if (tipo !== 'tavolo' || numero === undefined) return [];
  const ordinal = ORDINALS[numero - 1];
  return [
    `sessione ${numero}`,
    `${numero}° incontro`,
    ...(ordinal === undefined ? [] : [`${ordinal}o incontro`, `${ordinal}a riunione`]),
  ];
}
