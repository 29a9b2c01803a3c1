import { collection } from '../collection.ts';
import { choice, date, integer, longText, optional, text } from '../fields/index.ts';
import { corpo, fonti, inBreve, lacune, titolo } from './shared.ts';

const phaseKind = choice('Tipo di fase', {
  condivisione: 'Condivisione',
  svolgimento: 'Svolgimento',
  chiusura: 'Chiusura',
  decisione: 'Decisione',
  attuazione: 'Attuazione',
  monitoraggio: 'Monitoraggio',
});

/** Phases of the path, in order. */
export const phases = collection({
  name: 'percorso',
  label: 'Percorso',
  labelSingular: 'Fase',
  help: 'Le fasi, in ordine: quando, che cosa, con che esito.',
  use: 'di rado',
  summary: '{{ordine}}. {{titolo}}',
  sortable: ['ordine'],
  fields: {
    titolo,
    ordine: integer('Ordine', { min: 1, max: 99 }),
    tipo: phaseKind,
    in_breve: inBreve,
    inizio: optional(date('Comincia il', { need: 'o «Quando», a parole' })),
    fine: optional(date('Finisce il')),
    quando: optional(
      text('Quando, a parole', {
        example: 'Nei primi mesi del 2025',
        need: 'o il giorno in cui comincia',
      }),
    ),
    esito: optional(longText('Esito', { max: 800 })),
    lacune,
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ inizio, fine, quando }, context) => {
      if (inizio !== undefined && fine !== undefined && fine < inizio) {
        context.addIssue({
          code: 'custom',
          path: ['fine'],
          message: `finisce il ${fine}, prima di cominciare il ${inizio}: controlla le due date`,
        });
      }
      if (inizio === undefined && quando === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['quando'],
          message: 'la fase non dice quando: scrivi il giorno d’inizio, o «Quando» a parole',
        });
      }
    },
  ],
});
