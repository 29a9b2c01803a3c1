import { collection } from '../collection.ts';
import {
  choice,
  date,
  flag,
  givenCounter,
  group,
  integer,
  list,
  longText,
  onlyWhen,
  optional,
  relation,
  relations,
  shortCode,
  text,
  time,
  to,
} from '../fields/index.ts';
import { folded } from '../folds.ts';
import { question } from './questions.ts';
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

export const sessionKind = choice('Tipo di incontro', {
  tavolo: 'Sessione del Tavolo',
  incontro_pubblico: 'Incontro pubblico',
  equipe: 'Riunione interna',
  verifica: 'Momento di verifica',
});

export const sessionState = choice('Stato', {
  annunciata: 'Annunciata',
  svolta: 'Svolta',
  rinviata: 'Rinviata',
  annullata: 'Annullata',
});

export const objectiveOutcome = choice('Com’è andata', {
  raggiunto: 'Raggiunto',
  in_parte: 'Raggiunto in parte',
  rinviato: 'Rinviato',
  abbandonato: 'Abbandonato',
});

/** Sessions of the table and the public or internal events around them. */
export const sessions = collection({
  name: 'sessioni',
  label: 'Sessioni',
  labelSingular: 'Sessione',
  help: 'Gli incontri del Tavolo e quelli intorno: prima si annunciano, poi si raccontano.',
  use: 'spesso',
  filter: 'stato',
  summary: '{{titolo}} · {{data}} · {{stato}}',
  sortable: ['data', 'titolo'],
  fields: {
    titolo,
    sigla: shortCode('Sigla', {
      hint: 'Breve, e non cambia mai: comincia gli identificativi delle domande.',
      example: 's3',
    }),
    tipo: sessionKind,
    stato: sessionState,
    in_breve: inBreve,
    data: optional(
      date('Giorno', { hint: 'Lascia vuoto se non è noto, e usa «Quando».', need: 'se è noto' }),
    ),
    ora_inizio: optional(time('Comincia alle')),
    ora_fine: optional(time('Finisce alle')),
    ...folded('Se il giorno non è noto', {
      quando: optional(
        text('Quando, a parole', {
          example: 'Fra il 9 ottobre e il 20 novembre 2025',
          need: 'serve, se si è già svolto',
        }),
      ),
      non_prima_del: optional(
        date('Non prima del', {
          hint: 'Solo se il giorno non è noto: serve a metterlo in ordine fra gli altri incontri.',
        }),
      ),
    }),
    luogo: optional(relation('Luogo', to.collection('luoghi'))),
    ...folded('Numero della sessione', {
      numero: optional(
        integer('Numero', {
          min: 1,
          max: 99,
          hint: 'Solo per le sessioni del Tavolo: 3 per la terza.',
        }),
      ),
    }),
    variazione: onlyWhen(
      { field: 'stato', is: ['rinviata', 'annullata'] },
      optional(
        group(
          'Spostamento o annullamento',
          {
            data_precedente: optional(date('Data di prima')),
            motivo: longText('Perché', { max: 600 }),
          },
          {
            hint: 'Solo se l’incontro è stato rinviato o annullato.',
            need: 'serve con «Rinviata» e «Annullata»',
          },
        ),
      ),
    ),
    prima: optional(
      group('Prima dell’incontro', {
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
      }),
    ),
    metodo: optional(
      group('Metodo', {
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
      }),
    ),
    dopo: optional(
      group('Dopo l’incontro', {
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
      }),
    ),
    lacune,
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ stato, data, quando }, context) => {
      if (stato === 'svolta' && data === undefined && quando === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['data'],
          message:
            'un incontro svolto ha un giorno, oppure un «Quando» a parole se il giorno non è noto',
        });
      }
    },
    ({ ora_inizio, ora_fine, data, quando }, context) => {
      if (ora_inizio !== undefined && ora_fine !== undefined && ora_fine <= ora_inizio) {
        context.addIssue({
          code: 'custom',
          path: ['ora_fine'],
          message: `finisce alle ${ora_fine}, prima di cominciare alle ${ora_inizio}: controlla le due ore`,
        });
      }
      if (ora_inizio !== undefined && data === undefined && quando === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['data'],
          message: 'c’è l’ora ma non il giorno: aggiungi il giorno o togli l’ora',
        });
      }
    },
    ({ stato, variazione }, context) => {
      if ((stato === 'rinviata' || stato === 'annullata') && variazione === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['variazione'],
          message:
            'un incontro rinviato o annullato dice perché: compila «Spostamento o annullamento»',
        });
      }
    },
    ({ sigla, prima }, context) => {
      const counter = prima?.ultima_domanda;
      prima?.domande.forEach(({ id }, index) => {
        const number = Number(/-d(\d+)$/.exec(id)?.[1]);
        const path = ['prima', 'domande', index, 'id'];
        if (!id.startsWith(`${sigla}-d`) || Number.isNaN(number)) {
          context.addIssue({
            code: 'custom',
            path,
            message: `l’identificativo «${id}» non comincia con la sigla della sessione: deve essere come ${sigla}-d1`,
          });
        } else if (counter !== undefined && number > counter) {
          context.addIssue({
            code: 'custom',
            path,
            message: `il numero di «${id}» supera l’ultimo dato (${counter}): porta «ultima_domanda» a ${number}`,
          });
        }
      });
    },
  ],
});
