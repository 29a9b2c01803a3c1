import {
  choice,
  date,
  flag,
  givenCounter,
  group,
  integer,
  list,
  longText,
  optional,
  relation,
  relations,
  text,
  to,
} from '../fields/index.ts';
import { question } from './questions.ts';
import { notFoundNeedsDate, pubblicazione, verificatoIl } from './shared.ts';

export const objectiveOutcome = choice('Com’è andata', {
  raggiunto: 'Raggiunto',
  in_parte: 'Raggiunto in parte',
  rinviato: 'Rinviato',
  abbandonato: 'Abbandonato',
});

/** What is prepared for those who come. */
export const before = group(
  'Prima dell’incontro',
  {
    servizi: list('Servizi per chi viene', text('Servizio'), {
      one: 'servizio',
      hint: 'Interprete LIS, spazio bimbi, collegamento da casa…',
    }),
    obiettivi: list(
      'Obiettivi',
      group('Obiettivo', {
        testo: text('Obiettivo', { max: 400 }),
        esito: optional(objectiveOutcome),
      }),
      { one: 'obiettivo', summary: '{{fields.testo}}' },
    ),
    livelli: list(
      'Chi è invitato',
      group('Livello', {
        livello: relation('Livello', to.vocabulary('livelli')),
        chi: optional(text('Chi, in questa sessione', { max: 400 })),
      }),
      { one: 'livello', summary: '{{fields.livello}}' },
    ),
    domande: list('Domande guida', question, {
      one: 'domanda',
      summary: '{{fields.testo}}',
    }),
    ultima_domanda: givenCounter('Ultimo numero di domanda dato'),
  },
  { open: true },
);

/** How the work is organised. */
export const method = group('Metodo', {
  focus_metodologico: optional(longText('Focus metodologico')),
  articolazione: list(
    'Articolazione dei lavori',
    group('Momento', {
      titolo: text('Titolo', { max: 160 }),
      testo: optional(longText('In che cosa consiste', { max: 600 })),
    }),
    { one: 'momento', summary: '{{fields.titolo}}' },
  ),
  cornice_strategica: optional(longText('Cornice strategica')),
});

/** What is told once it has been held. */
export const after = group('Dopo l’incontro', {
  partecipanti: optional(
    group('Quante persone', {
      numero: integer('Numero', { min: 0, max: 100_000 }),
      circa: flag('È un numero approssimato'),
    }),
  ),
  soggetti_presenti: relations('Soggetti presenti', to.collection('soggetti')),
  presenze_incomplete: flag('L’elenco dei presenti è incompleto', {
    hint: 'Chi non c’è nell’elenco risulta «non si sa», e non assente.',
  }),
  esiti: optional(longText('Che cosa ne è venuto')),
  prossimi_passi: list(
    'Prossimi passi',
    group('Passo', {
      testo: text('Che cosa', { max: 400 }),
      soggetto: optional(relation('Chi', to.collection('soggetti'))),
      entro: optional(date('Entro il')),
    }),
    { one: 'passo', summary: '{{fields.testo}}' },
  ),
  resoconto: optional(
    group(
      'Resoconto',
      { pubblicazione, verificato_il: verificatoIl },
      { rule: (value, context) => notFoundNeedsDate(value, context) },
    ),
  ),
});
