import { collection } from '../collection.ts';
import { choice, longText, optional, relation, relations, to } from '../fields/index.ts';
import { folded } from '../folds.ts';
import { corpo, fonti, inBreve, titolo } from './shared.ts';

export const findingKind = choice('Tipo', {
  bisogno: 'Bisogno',
  risorsa: 'Risorsa',
  criticita: 'Criticità',
  proposta: 'Proposta',
  dissenso: 'Dissenso',
  idea: 'Idea',
});

export const agreement = choice('Quanto è condiviso', {
  condiviso: 'Condiviso',
  prevalente: 'Prevalente',
  controverso: 'Controverso',
  isolato: 'Isolato',
});

export const findingOutcome = choice('Che fine ha fatto', {
  in_esame: 'In esame',
  confluito: 'Confluito nelle azioni o negli impegni',
  rinviato: 'Rinviato',
  non_accolto: 'Non accolto',
  fuori_competenza: 'Fuori competenza',
});

const NEEDS_REASON = new Set(['rinviato', 'non_accolto', 'fuori_competenza']);

/** What emerged, one citable point each. */
export const findings = collection({
  name: 'emersi',
  label: 'Che cosa è emerso',
  labelSingular: 'Punto emerso',
  help: 'Un punto per volta, che si possa citare: un bisogno, una risorsa, una proposta, un dissenso.',
  use: 'spesso',
  filter: 'tipo',
  summary: '{{titolo}} · {{tipo}}',
  sortable: ['titolo', 'tipo'],
  fields: {
    titolo,
    tipo: findingKind,
    in_breve: inBreve,
    domanda: optional(
      relation('Risponde alla domanda', to.questions, {
        hint: 'Solo se si sa a quale domanda risponde.',
        need: 'o l’incontro, o il documento',
      }),
    ),
    sessione: optional(
      relation('È emerso, o è stato presentato, in', to.collection('sessioni'), {
        hint: 'Se non risponde a una domanda precisa.',
        need: 'o la domanda, o il documento',
      }),
    ),
    ...folded('Altri collegamenti', {
      documento: optional(
        relation('È scritto nel documento', to.collection('documenti'), {
          hint: 'Se viene da un documento e non da un incontro.',
          need: 'o la domanda, o l’incontro',
        }),
      ),
      linea: optional(relation('Linea', to.collection('linee'))),
    }),
    grado: optional(agreement),
    ...folded('Altri collegamenti', {
      deriva_da: relations('Deriva da', to.collection('emersi'), {
        hint: 'I punti da cui viene, se più punti si sono uniti o uno si è diviso.',
      }),
    }),
    ...folded('Che fine ha fatto', {
      esito: optional(findingOutcome),
      motivazione: optional(
        longText('Motivazione', {
          max: 1000,
          need: 'serve, se rinviato, non accolto o fuori competenza',
        }),
      ),
      azioni: relations('Azioni in cui è confluito', to.collection('azioni')),
    }),
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ domanda, sessione, documento }, context) => {
      if (domanda === undefined && sessione === undefined && documento === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['sessione'],
          message:
            'un punto emerso dice dove: scegli la domanda a cui risponde, o la sessione, o il documento',
        });
      }
    },
    ({ esito, motivazione }, context) => {
      if (esito !== undefined && NEEDS_REASON.has(esito) && motivazione === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['motivazione'],
          message: 'chi rinvia o non accoglie un punto dice perché: scrivi la motivazione',
        });
      }
    },
  ],
});
