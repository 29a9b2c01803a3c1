import { collection } from '../collection.ts';
import {
  choice,
  date,
  decimal,
  email,
  flag,
  group,
  image,
  integer,
  list,
  longText,
  optional,
  phone,
  relation,
  relations,
  text,
  to,
  url,
  yesOrNo,
} from '../fields/index.ts';
import { folded } from '../folds.ts';
import { accessFacts } from './access-facts.ts';
import { openingHours } from './opening-hours.ts';
import { corpo, fonti, inBreve, lacune, titolo } from './shared.ts';

export const placeState = choice(
  'Stato',
  {
    citato: 'Citato nel percorso',
    candidato: 'Candidato',
    riconosciuto: 'Riconosciuto',
    sospeso: 'Sospeso',
  },
  {
    hint: '«Citato»: il percorso ne parla. «Candidato»: chiede di essere riconosciuto. «Riconosciuto»: il percorso lo ha riconosciuto luogo accogliente. «Sospeso»: per ora non accoglie.',
  },
);

const precision = choice('Quanto è precisa', {
  esatta: 'Esatta',
  approssimata: 'Approssimata',
});

export const cost = choice('Quanto costa', {
  gratuito: 'Gratuito',
  a_offerta: 'A offerta libera',
  a_pagamento: 'A pagamento',
});

const peopleInPicture = choice(
  'Ci sono persone riconoscibili?',
  { nessuna: 'No, nessuna', consenso_raccolto: 'Sì, e il consenso è raccolto' },
  { hint: 'Senza consenso scritto la foto non si pubblica. Mai minori.' },
);

/** Welcoming places, and the places that the process names. */
export const places = collection({
  name: 'luoghi',
  label: 'Luoghi',
  labelSingular: 'Luogo',
  help: 'I luoghi accoglienti e quelli nominati dal percorso: che cosa ci si fa, come si entra.',
  use: 'spesso',
  filter: 'stato',
  summary: '{{titolo}} · {{stato}}',
  sortable: ['titolo', 'verificato_il'],
  fields: {
    titolo,
    stato: placeState,
    in_breve: inBreve,
    tipo: optional(relation('Tipo di luogo', to.vocabulary('tipi_di_luogo'))),
    indirizzo: optional(text('Indirizzo', { example: 'Via Roma 1' })),
    cap: optional(text('CAP', { max: 5 })),
    ...folded('Frazione, indicazioni, chi lo gestisce', {
      frazione: optional(text('Frazione', { max: 80 })),
    }),
    posizione: optional(
      group(
        'Posizione sulla mappa',
        {
          lat: decimal('Latitudine', { min: -90, max: 90, example: '41.9028' }),
          lon: decimal('Longitudine', { min: -180, max: 180, example: '12.4964' }),
          precisione: precision,
          raggio_m: optional(
            integer('Raggio in metri', {
              min: 10,
              max: 20_000,
              hint: 'Il luogo è dentro questo cerchio.',
              need: 'serve, se è approssimata',
            }),
          ),
        },
        {
          control: 'posizione',
          hint: 'Lascia vuoto se non è nota: meglio nessun segno che un segno inventato.',
          rule: (value, context) => {
            if (value.precisione === 'approssimata' && value.raggio_m === undefined) {
              context.addIssue({
                code: 'custom',
                path: ['raggio_m'],
                message: 'una posizione approssimata dice di quanto: scrivi il raggio in metri',
              });
            }
            if (value.precisione === 'esatta' && value.raggio_m !== undefined) {
              context.addIssue({
                code: 'custom',
                path: ['raggio_m'],
                message: 'una posizione esatta non ha raggio: toglilo, o scegli «Approssimata»',
              });
            }
          },
        },
      ),
    ),
    ...folded('Frazione, indicazioni, chi lo gestisce', {
      come_arrivare: optional(longText('Come arrivare', { max: 800 })),
    }),
    orari: openingHours,
    ...folded('Frazione, indicazioni, chi lo gestisce', {
      gestori: relations('Chi lo gestisce', to.collection('soggetti')),
    }),
    contatti: optional(
      group(
        'Contatti',
        {
          telefono: optional(phone('Telefono')),
          email: optional(email('E-mail')),
          sito: optional(url('Sito')),
        },
        { hint: 'Del luogo o di chi lo gestisce, mai di una persona.' },
      ),
    ),
    accoglienza: optional(
      group('Accoglienza', {
        cosa_si_puo_fare: relations('Che cosa si può fare', to.vocabulary('cosa_si_puo_fare')),
        per_chi: relations('Per chi', to.vocabulary('per_chi')),
        costo: optional(cost),
        prenotazione: optional(yesOrNo('Serve prenotare?')),
        lingue: list('Lingue parlate', text('Lingua', { max: 40 }), { one: 'lingua' }),
        servizi: list('Servizi', text('Servizio', { max: 80 }), { one: 'servizio' }),
        chi_accoglie: optional(
          text('Chi accoglie', {
            max: 160,
            hint: 'Un ruolo, non un nome: «volontari del sabato».',
          }),
        ),
      }),
    ),
    accessibilita: optional(
      group(
        'Accessibilità',
        { ...accessFacts, nota: optional(longText('Nota', { max: 600 })) },
        { hint: 'Solo quello che qualcuno ha visto. Lascia vuoto il resto: vale «non rilevato».' },
      ),
    ),
    verificato_il: optional(
      date('Scheda verificata il', { done: true, need: 'serve, se dici chi ha verificato' }),
    ),
    verificato_da: optional(relation('Verificata da', to.collection('soggetti'))),
    immagini: list(
      'Immagini',
      group(
        'Immagine',
        {
          file: image('File'),
          alt: optional(
            text('Testo alternativo', {
              max: 250,
              hint: 'Che cosa mostra, in breve.',
              need: 'serve, se non è solo decorativa',
            }),
          ),
          decorativa: flag('È solo decorativa', { need: 'o il testo alternativo' }),
          autore: optional(text('Autore', { max: 120, hint: 'Un ente o uno studio.' })),
          persone: peopleInPicture,
        },
        {
          rule: (value, context) => {
            if (value.alt === undefined && value.decorativa !== true) {
              context.addIssue({
                code: 'custom',
                path: ['alt'],
                message:
                  'l’immagine non ha testo alternativo: scrivi che cosa mostra, o segna che è decorativa',
              });
            }
          },
        },
      ),
      { one: 'immagine', summary: '{{fields.alt}}', max: 12 },
    ),
    zone: relations('Zone', to.vocabulary('zone')),
    lacune,
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ verificato_il, verificato_da }, context) => {
      if (verificato_da !== undefined && verificato_il === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['verificato_il'],
          message: 'c’è chi ha verificato ma non quando: scrivi il giorno',
        });
      }
    },
  ],
});
