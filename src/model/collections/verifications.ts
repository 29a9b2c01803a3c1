import { collection } from '../collection.ts';
import {
  choice,
  date,
  group,
  list,
  longText,
  optional,
  relation,
  requiredList,
  requiredRelations,
  to,
} from '../fields/index.ts';
import { fonti, prova, titolo } from './shared.ts';

export const verdict = choice('Esito', {
  confermato: 'Confermato',
  in_parte: 'Confermato in parte',
  non_confermato: 'Non confermato',
});

/** Moments in which somebody other than the responsible party checks commitments. */
export const verifications = collection({
  name: 'verifiche',
  label: 'Verifiche',
  labelSingular: 'Verifica',
  help: 'Chi ha controllato quali impegni, quando, e che cosa ha visto.',
  use: 'a volte',
  slug: "{{data | date('YYYY-MM-DD')}}-{{titolo}}",
  summary: '{{data}} · {{titolo}}',
  sortable: ['data'],
  fields: {
    titolo,
    data: date('Giorno', { done: true }),
    a_cura_di: requiredRelations('A cura di', to.collection('soggetti')),
    sessione: optional(relation('Nell’incontro', to.collection('sessioni'))),
    giudizi: requiredList(
      'Impegni controllati',
      group('Giudizio', {
        impegno: relation('Impegno', to.collection('impegni')),
        esito: verdict,
        nota: optional(longText('Nota', { max: 600 })),
        prove: list('Prove', prova, { one: 'prova', summary: '{{fields.descrizione}}' }),
      }),
      { one: 'giudizio', summary: '{{fields.impegno}} · {{fields.esito}}' },
    ),
    fonti,
  },
});
