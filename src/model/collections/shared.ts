import type * as z from 'zod';
import {
  choice,
  date,
  flag,
  group,
  list,
  optional,
  prose,
  relation,
  summary,
  text,
  to,
  url,
} from '../fields/index.ts';

/** What is known of something the public expects to read. */
const PUBLICATION = {
  riportato: 'È qui, su questo sito',
  altrove: 'È pubblicato altrove',
  non_trovato: 'Cercato e non trovato',
  non_verificato: 'Non ancora verificato',
} as const;

export const titolo = text('Titolo', {
  max: 120,
  hint: 'Come lo diresti a voce. Al massimo 120 caratteri.',
});

export const inBreve = summary('In breve', {
  hint: 'Una o due frasi semplici: è la prima cosa che si legge. Al massimo 255 caratteri.',
});

export const pubblicazione = choice('Dove si legge', PUBLICATION, {
  hint: '«Cercato e non trovato» vuole la data in cui qualcuno ha cercato.',
});

export const verificatoIl = optional(
  date('Verificato il', {
    hint: 'Il giorno in cui qualcuno ha controllato.',
    need: 'serve con «Cercato e non trovato»',
    done: true,
  }),
);

/** "Not found" is a claim: it needs the day somebody looked. */
export function notFoundNeedsDate(
  value: { pubblicazione?: string | undefined; verificato_il?: string | undefined },
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): void {
  if (value.pubblicazione === 'non_trovato' && value.verificato_il === undefined) {
    context.addIssue({
      code: 'custom',
      path: [...path, 'verificato_il'],
      message: 'manca il giorno del controllo: chi dice «non trovato» dice anche quando ha cercato',
    });
  }
}

/** Which reading a statement rests on. */
export const fonti = list(
  'Fonti',
  group('Fonte', {
    titolo: text('Titolo della fonte', { example: 'Pagina del Comune sul percorso' }),
    url: url('Indirizzo'),
    riferimento: optional(
      text('Riferimento', { hint: 'Codice, numero d’atto o punto della pagina, se c’è.' }),
    ),
    lettura: optional(
      choice('Quanta ne abbiamo letta', { intera: 'Tutta', parziale: 'Solo una parte' }),
    ),
    letta_il: optional(
      date('Letta il', { hint: 'Lascia vuoto se il giorno non è noto.', done: true }),
    ),
  }),
  {
    one: 'fonte',
    summary: '{{fields.titolo}}',
    hint: 'Da dove viene quello che scrivi: una pagina pubblica che chiunque può aprire.',
  },
);

/** What we know that we do not know. */
export const lacune = list(
  'Che cosa non sappiamo',
  group(
    'Punto da chiarire',
    {
      cosa: text('Che cosa manca', { max: 255, example: 'L’ora e il luogo dell’incontro' }),
      pubblicazione: choice(
        'Che cosa ne sappiamo',
        {
          altrove: PUBLICATION.altrove,
          non_trovato: PUBLICATION.non_trovato,
          non_verificato: PUBLICATION.non_verificato,
        },
        { hint: 'Se non l’ha cercato ancora nessuno: «Non ancora verificato».' },
      ),
      verificato_il: verificatoIl,
      url: optional(url('Dove si può leggere o chiedere')),
      in_evidenza: flag('È fra le cose più importanti da sapere'),
    },
    { rule: (value, context) => notFoundNeedsDate(value, context) },
  ),
  {
    one: 'punto da chiarire',
    summary: '{{fields.cosa}}',
    hint: 'Meglio un vuoto dichiarato che un fatto indovinato.',
  },
);

/** Evidence of a statement: a public address or a document of the library. */
export const prova = group(
  'Prova',
  {
    descrizione: text('Che cosa mostra', { max: 255 }),
    url: optional(url('Indirizzo', { need: 'o un documento' })),
    documento: optional(
      relation('Documento', to.collection('documenti'), { need: 'o un indirizzo' }),
    ),
  },
  {
    rule: (value, context) => {
      if (value.url === undefined && value.documento === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['url'],
          message: 'la prova non porta a niente: scrivi un indirizzo o scegli un documento',
        });
      }
    },
  },
);

export const corpo = prose('Testo', {
  images: true,
  hint: 'Paragrafi brevi, titoletti ogni tanto. Niente nomi di persone private.',
});
