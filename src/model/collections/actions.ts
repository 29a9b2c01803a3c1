import { collection } from '../collection.ts';
import {
  choice,
  date,
  group,
  list,
  longText,
  optional,
  relation,
  relations,
  text,
  to,
} from '../fields/index.ts';
import { corpo, fonti, inBreve, lacune, titolo } from './shared.ts';

export const actionState = choice('Stato', {
  idea: 'Idea',
  programmata: 'Programmata',
  attiva: 'Attiva',
  conclusa: 'Conclusa',
  sospesa: 'Sospesa',
});

/** What the process does: founding actions, experiments, everyday attentions. */
export const actions = collection({
  name: 'azioni',
  label: 'Azioni',
  labelSingular: 'Azione',
  help: 'Che cosa il percorso mette in moto, chi la promuove e come si partecipa.',
  use: 'a volte',
  filter: 'stato',
  summary: '{{titolo}} · {{stato}}',
  sortable: ['titolo'],
  fields: {
    titolo,
    tipo: relation('Tipo di azione', to.vocabulary('tipi_di_azione')),
    in_breve: inBreve,
    stato: optional(actionState),
    linea: optional(relation('Linea', to.collection('linee'))),
    cosa_genera: optional(longText('Che cosa genera', { max: 800 })),
    luoghi: relations('Luoghi', to.collection('luoghi')),
    promotori: relations('Chi la promuove', to.collection('soggetti')),
    come_partecipare: optional(longText('Come partecipare', { max: 800 })),
    calendario: list(
      'Calendario',
      group(
        'Appuntamento',
        {
          inizio: date('Giorno, o primo giorno'),
          fine: optional(date('Ultimo giorno')),
          nota: optional(text('Nota', { max: 200 })),
        },
        {
          rule: (value, context) => {
            const { inizio, fine } = value;
            if (fine !== undefined && fine < inizio) {
              context.addIssue({
                code: 'custom',
                path: ['fine'],
                message: `finisce il ${fine}, prima di cominciare il ${inizio}: controlla le due date`,
              });
            }
          },
        },
      ),
      { one: 'appuntamento', summary: '{{fields.inizio}} · {{fields.nota}}' },
    ),
    lacune,
    fonti,
  },
  body: optional(corpo),
});
