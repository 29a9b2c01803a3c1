import { collection } from '../collection.ts';
import {
  choice,
  date,
  email,
  flag,
  group,
  integer,
  list,
  longText,
  optional,
  relation,
  relations,
  summary,
  text,
  to,
} from '../fields/index.ts';
import { folded } from '../folds.ts';
import { corpo, fonti, lacune, prova } from './shared.ts';

export const commitmentKind = choice('Tipo', {
  risorsa: 'Risorsa',
  attivita: 'Attività',
  spazio: 'Spazio',
  regola: 'Regola',
  informazione: 'Informazione',
});

export const resourceKind = choice('Che cosa', {
  spazi: 'Spazi',
  competenze: 'Competenze',
  tempo: 'Tempo',
  strumenti: 'Strumenti',
  contatti: 'Contatti',
});

/** One commitment each. Its state is never typed: it is its last update, then its verification. */
export const commitments = collection({
  name: 'impegni',
  label: 'Impegni',
  labelSingular: 'Impegno',
  help: 'Un impegno per volta: chi fa che cosa, entro quando, e come si vedrà.',
  use: 'spesso',
  summary: '{{titolo}} · {{responsabile}} · scadenza {{scadenza}}',
  sortable: ['scadenza', 'titolo'],
  fields: {
    titolo: text('Impegno', {
      max: 120,
      hint: 'Un verbo e una cosa sola.',
      example: 'Aprire la sala il giovedì sera',
    }),
    responsabile: optional(
      relation('Chi lo prende', to.collection('soggetti'), {
        hint: 'Vuoto solo se è un annuncio e la fonte non dice di chi.',
        need: 'serve, se è di un patto',
      }),
    ),
    in_breve: optional(summary('In breve')),
    scadenza: optional(
      date('Scadenza', { hint: 'La prima decisa. Se cambia, si aggiunge una proroga.' }),
    ),
    scadenza_in_parole: optional(
      text('Scadenza a parole', { example: 'Entro 30 giorni dalla consegna del documento' }),
    ),
    ...folded('Tipo, ordine e date', {
      ordine: optional(
        integer('Ordine', {
          min: 1,
          max: 999,
          hint: 'Fra quelli senza una data: i più importanti prima.',
        }),
      ),
    }),
    criterio_di_verifica: optional(
      longText('Come si vedrà che è mantenuto', {
        max: 500,
        hint: 'Che cosa vedrebbe chi va a controllare.',
      }),
    ),
    patto: optional(
      relation('Patto', to.collection('patti'), {
        hint: 'Vuoto se è un impegno annunciato fuori da un patto.',
        need: 'serve, se scegli un articolo',
      }),
    ),
    articolo: optional(relation('Articolo del patto', to.articles)),
    ...folded('Tipo, ordine e date', { tipo: optional(commitmentKind) }),
    ...folded('Con chi e per chi', {
      con: relations('Insieme a', to.collection('soggetti')),
      a_favore_di: relations('A favore di', to.collection('soggetti')),
      per_la_comunita: flag('È per tutta la comunità'),
    }),
    ...folded('Collegamenti', {
      origine: relations('Viene da', to.collection('emersi'), {
        hint: 'I punti emersi da cui nasce.',
      }),
      domande: relations('Risponde alle domande', to.questions),
      luoghi: relations('Luoghi', to.collection('luoghi')),
      azioni: relations('Azioni', to.collection('azioni')),
    }),
    risorse: list(
      'Risorse messe a disposizione',
      group('Risorsa', { cosa: resourceKind, dettaglio: text('Quale e quanta', { max: 250 }) }),
      { one: 'risorsa', summary: '{{fields.dettaglio}}' },
    ),
    ...folded('Tipo, ordine e date', {
      assunto_il: optional(date('Preso o annunciato il', { done: true })),
      verificato_il: optional(
        date('Ultima ricerca di notizie', {
          done: true,
          hint: 'L’ultimo giorno in cui qualcuno ha cercato notizie di questo impegno.',
        }),
      ),
    }),
    proroghe: list(
      'Proroghe',
      group('Proroga', {
        nuova_scadenza: date('Nuova scadenza'),
        decisa_il: date('Decisa il', { done: true }),
        motivo: longText('Perché', { max: 600 }),
      }),
      { one: 'proroga', summary: '{{fields.nuova_scadenza}}' },
    ),
    tappe: list(
      'Tappe',
      group('Tappa', {
        titolo: text('Titolo', { max: 160 }),
        prevista_per: optional(date('Prevista per il')),
        raggiunta_il: optional(date('Raggiunta il', { done: true })),
        prova: optional(prova),
      }),
      { one: 'tappa', summary: '{{fields.titolo}}' },
    ),
    referente: optional(
      group(
        'A chi chiedere',
        { ufficio: text('Ufficio', { max: 120 }), email: optional(email('Casella condivisa')) },
        { hint: 'Un ufficio e la sua casella, mai una persona.' },
      ),
    ),
    lacune,
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ scadenza, assunto_il }, context) => {
      if (scadenza !== undefined && assunto_il !== undefined && scadenza < assunto_il) {
        context.addIssue({
          code: 'custom',
          path: ['scadenza'],
          message: `scade il ${scadenza}, prima di essere preso il ${assunto_il}: controlla le due date`,
        });
      }
    },
    ({ scadenza, proroghe }, context) => {
      let previous = scadenza;
      proroghe.forEach(({ nuova_scadenza }, index) => {
        if (previous !== undefined && nuova_scadenza <= previous) {
          context.addIssue({
            code: 'custom',
            path: ['proroghe', index, 'nuova_scadenza'],
            message: `la proroga porta al ${nuova_scadenza}, che non è dopo il ${previous}: controlla le date`,
          });
        }
        previous = nuova_scadenza;
      });
    },
    ({ responsabile, patto }, context) => {
      if (patto !== undefined && responsabile === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['responsabile'],
          message: 'è un impegno del patto, ma non si sa di chi: scegli chi lo prende',
        });
      }
    },
    ({ articolo, patto }, context) => {
      if (articolo !== undefined && patto === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['patto'],
          message: 'c’è l’articolo ma non il patto: scegli il patto',
        });
      }
    },
  ],
});
