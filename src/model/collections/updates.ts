import { collection } from '../collection.ts';
import { choice, date, list, longText, onlyWhen, relation, to } from '../fields/index.ts';
import { prova } from './shared.ts';

export const progress = choice('A che punto è', {
  non_avviato: 'Non avviato',
  in_corso: 'In corso',
  completato: 'Completato',
  sospeso: 'Sospeso',
  non_realizzato: 'Non realizzato',
});

/** News of a commitment: one small file each, only added, never rewritten. */
export const updates = collection({
  name: 'aggiornamenti',
  label: 'Aggiornamenti degli impegni',
  labelSingular: 'Aggiornamento',
  help: 'A che punto è un impegno: cinque campi, una volta al mese.',
  use: 'spesso',
  filter: 'stato',
  slug: "{{impegno}}-{{data | date('YYYY-MM-DD')}}",
  summary: '{{data}} · {{impegno}} · {{stato}}',
  sortable: ['data'],
  fields: {
    impegno: relation('Impegno', to.collection('impegni')),
    data: date('Giorno', { done: true }),
    di: relation('Chi lo dice', to.collection('soggetti')),
    stato: progress,
    testo: longText('Che cosa è successo', { max: 600, hint: 'Due righe.' }),
    prove: onlyWhen(
      { field: 'stato', is: ['completato'] },
      list('Prove', prova, {
        one: 'prova',
        summary: '{{fields.descrizione}}',
        hint: 'Che cosa lo mostra: una pagina o un documento.',
        need: 'ne serve almeno una, con «Completato»',
      }),
    ),
  },
  rules: [
    ({ stato, prove }, context) => {
      if (stato === 'completato' && prove.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['prove'],
          message: 'chi dice «completato» lo mostra: aggiungi almeno una prova',
        });
      }
    },
  ],
});
