import { group, list, optional, requiredChoices, text, time } from '../fields/index.ts';

const WORKING_DAYS = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi'] as const;

export const weekday = requiredChoices(
  'Giorni',
  {
    lunedi: 'Lunedì',
    martedi: 'Martedì',
    mercoledi: 'Mercoledì',
    giovedi: 'Giovedì',
    venerdi: 'Venerdì',
    sabato: 'Sabato',
    domenica: 'Domenica',
  },
  {
    together: {
      'Da lunedì a venerdì': WORKING_DAYS,
      'Tutti i giorni': [...WORKING_DAYS, 'sabato', 'domenica'],
    },
  },
);

/** When a place is open: days that have the same hours stand together. */
export const openingHours = list(
  'Orari',
  group(
    'Fascia',
    {
      giorni: weekday,
      dalle: optional(time('Dalle', { need: 'o una nota' })),
      alle: optional(time('Alle')),
      nota: optional(text('Nota', { max: 160, need: 'o le ore' })),
    },
    {
      rule: (value, context) => {
        const { dalle, alle, nota } = value;
        // 00:00 is the midnight that ends the day.
        if (dalle !== undefined && alle !== undefined && alle <= dalle && alle !== '00:00') {
          context.addIssue({
            code: 'custom',
            path: ['alle'],
            message: `chiude alle ${alle}, prima di aprire alle ${dalle}: controlla le due ore. Se chiude dopo mezzanotte, scrivi una fascia fino alle 00:00 e una dalle 00:00 nel giorno dopo`,
          });
        }
        if (dalle === undefined && alle === undefined && nota === undefined) {
          context.addIssue({
            code: 'custom',
            path: ['dalle'],
            message: 'la fascia non dice quando: scrivi le ore o una nota',
          });
        }
      },
    },
  ),
  {
    one: 'fascia oraria',
    summary: '{{fields.giorni}} · {{fields.dalle}}–{{fields.alle}} · {{fields.nota}}',
  },
);
