import { expect, it } from 'vitest';
import { validate } from '../validate.ts';
import { collection } from '../collection.ts';
import { date } from './dates.ts';

const only = collection({
  name: 'prova',
  label: 'Prove',
  labelSingular: 'Prova',
  help: 'Una prova.',
  use: 'di rado',
  fields: { giorno: date('Giorno') },
});
const said = (giorno: unknown) =>
  validate(only, { giorno }, '').explanations.map(({ message }) => message);

it.each(['1900-01-01', '2026-03-29', '2100-12-31'])('%s is a day', (day) => {
  expect(said(day)).toEqual([]);
});

it.each(['1899-12-31', '2101-01-01', '0206-03-29', new Date('1026-03-29')])(
  '%s is of a mistyped year, and the years are told',
  (day) => {
    expect(said(day)).toEqual([expect.stringMatching(/^trovato «.{10}».*fra il 1900 e il 2100/)]);
  },
);

it.each(['2026-02-31', '0206-02-31', '29/03/2026', 'ieri', 20260329])(
  'what is wrong with %s is told once',
  (day) => {
    expect(said(day)).toHaveLength(1);
  },
);
