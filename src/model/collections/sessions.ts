import { collection } from '../collection.ts';
import {
  choice,
  date,
  group,
  integer,
  longText,
  onlyWhen,
  optional,
  relation,
  shortCode,
  text,
  time,
  to,
} from '../fields/index.ts';
import { folded } from '../folds.ts';
import { after, before, method } from './session-parts.ts';
import { corpo, fonti, inBreve, lacune, titolo } from './shared.ts';

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
      hint: 'Si propone da sola dal titolo. Comincia gli identificativi delle domande: poi non cambia mai.',
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
    prima: optional(before),
    metodo: optional(method),
    dopo: optional(after),
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
