import { expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { openingWeek } from './opening-hours.ts';

function weekOf(orari: Record<string, unknown>[]) {
  return openingWeek(graphOf({ luoghi: { sala: { orari } } }).content.luoghi[0]?.data.orari ?? []);
}

const working = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi'];

it('says a day once, with its morning before its afternoon', () => {
  expect(
    weekOf([
      { giorni: working, dalle: '15:00', alle: '22:00' },
      { giorni: working, dalle: '09:00', alle: '13:00' },
    ]),
  ).toEqual([
    {
      days: 'Da lunedì a venerdì',
      times: [
        { hours: '9:00–13:00', note: undefined },
        { hours: '15:00–22:00', note: undefined },
      ],
    },
  ]);
});

it('names days together only where all their hours are the same, also when they are not neighbours', () => {
  const named = weekOf([
    { giorni: ['lunedi', 'mercoledi', 'sabato'], dalle: '10:00', alle: '12:00' },
    { giorni: ['sabato'], dalle: '15:00', alle: '18:00' },
  ]);
  expect(named.map(({ days }) => days)).toEqual(['Lunedì e mercoledì', 'Sabato']);
});

it('says the whole week, what is open-ended, and what only a note tells', () => {
  expect(weekOf([{ giorni: [...working, 'sabato', 'domenica'], nota: 'Di giorno' }])).toEqual([
    { days: 'Tutti i giorni', times: [{ hours: '', note: 'Di giorno' }] },
  ]);
  const [saturday, sunday] = weekOf([
    { giorni: ['sabato'], dalle: '09:00' },
    { giorni: ['domenica'], alle: '13:00' },
  ]);
  expect(saturday?.times[0]?.hours).toBe('dalle 9:00');
  expect(sunday?.times[0]?.hours).toBe('fino alle 13:00');
});

it('does not say that a place is closed when nobody said so', () => {
  expect(weekOf([{ giorni: ['sabato'], dalle: '09:00' }]).map(({ days }) => days)).toEqual([
    'Sabato',
  ]);
});
