import { collection } from '../collection.ts';
import { choice, date, file, optional, relation, text, to, url } from '../fields/index.ts';
import { folded } from '../folds.ts';
import {
  corpo,
  fonti,
  inBreve,
  lacune,
  notFoundNeedsDate,
  pubblicazione,
  titolo,
  verificatoIl,
} from './shared.ts';

export const documentKind = choice('Tipo', {
  scheda_progetto: 'Scheda di progetto',
  resoconto: 'Resoconto',
  docpp: 'Documento di proposta partecipata',
  certificazione: 'Certificazione',
  relazione_finale: 'Relazione finale',
  presa_d_atto: 'Presa d’atto',
  atto: 'Atto',
  patto: 'Patto',
  addendum: 'Addendum',
  rapporto_verifica: 'Rapporto di verifica',
  materiale: 'Materiale',
});

/** The library: what is here, and what is elsewhere with its official address. */
export const documents = collection({
  name: 'documenti',
  label: 'Documenti',
  labelSingular: 'Documento',
  help: 'Resoconti, atti e materiali: il file qui, o l’indirizzo di dove si legge.',
  use: 'a volte',
  filter: 'tipo',
  summary: '{{titolo}} · {{data}} · {{tipo}}',
  sortable: ['data', 'titolo'],
  fields: {
    titolo,
    tipo: documentKind,
    in_breve: inBreve,
    pubblicazione,
    verificato_il: verificatoIl,
    url_ufficiale: optional(url('Indirizzo ufficiale', { need: 'serve, se è pubblicato altrove' })),
    file: optional(file('File')),
    data: optional(date('Data del documento', { done: true })),
    ...folded('Riferimenti', {
      ente: optional(relation('Ente', to.collection('soggetti'))),
      sessione: optional(relation('Della sessione', to.collection('sessioni'))),
      patto: optional(relation('Del patto', to.collection('patti'))),
      protocollo: optional(text('Protocollo o riferimento', { max: 80 })),
      sostituisce: optional(relation('Sostituisce', to.collection('documenti'))),
    }),
    lacune,
    fonti,
  },
  body: optional({
    ...corpo,
    label: 'Testo accessibile',
    hint: 'Il contenuto del documento, leggibile da tutti, anche da chi non vede.',
  }),
  rules: [
    (data, context) => notFoundNeedsDate(data, context),
    ({ pubblicazione: known, url_ufficiale }, context) => {
      if (known === 'altrove' && url_ufficiale === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['url_ufficiale'],
          message: 'è pubblicato altrove ma non si sa dove: scrivi l’indirizzo ufficiale',
        });
      }
    },
  ],
});
