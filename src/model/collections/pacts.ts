import { collection } from '../collection.ts';
import {
  choice,
  date,
  givenCounter,
  givenId,
  group,
  integer,
  list,
  longText,
  onlyWhen,
  optional,
  prose,
  relation,
  relations,
  requiredList,
  shortCode,
  text,
  to,
  url,
} from '../fields/index.ts';
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

export const pactState = choice('Stato', {
  in_scrittura: 'In scrittura',
  presentato: 'Presentato',
  condiviso_dal_tavolo: 'Condiviso dal Tavolo',
  firmato: 'Firmato',
  sospeso: 'Sospeso',
  concluso: 'Concluso',
});

export const pactKind = choice('Tipo', { ordinario: 'Ordinario', complesso: 'Complesso' });

const signatory = group('Firmatario', {
  soggetto: relation('Soggetto', to.collection('soggetti')),
  ruolo: text('Ruolo di chi firma', { max: 120, hint: 'La carica, mai il nome.' }),
  data: date('Firmato il', { done: true }),
  modalita: optional(text('In che modo', { max: 120, example: 'Firma digitale' })),
});

/** Pacts: rare, long, usually written with a developer's help. */
export const pacts = collection({
  name: 'patti',
  label: 'Patti',
  labelSingular: 'Patto',
  help: 'Il testo del patto, articolo per articolo, e quello che si sa della sua firma.',
  use: 'di rado',
  summary: '{{titolo}} · {{stato}}',
  sortable: ['titolo'],
  fields: {
    titolo,
    sigla: shortCode('Sigla', {
      hint: 'Si propone da sola dal titolo. Poi non cambia mai.',
      example: 'p1',
    }),
    stato: pactState,
    in_breve: inBreve,
    oggetto: longText('Oggetto', { max: 1500 }),
    ...folded('Tipo e collegamenti', {
      presentato_in: optional(relation('Presentato nell’incontro', to.collection('sessioni'))),
      tipo: optional(pactKind),
    }),
    firma: group(
      'Che cosa si sa della firma',
      { pubblicazione, verificato_il: verificatoIl },
      { rule: (value, context) => notFoundNeedsDate(value, context) },
    ),
    basi_giuridiche: list(
      'Basi giuridiche',
      group('Atto', { atto: text('Atto', { max: 250 }), url: optional(url('Dove si legge')) }),
      { one: 'atto', summary: '{{fields.atto}}' },
    ),
    principi: list('Principi', text('Principio', { max: 300 }), { one: 'principio' }),
    ...folded('Tipo e collegamenti', {
      bisogni: relations('Bisogni a cui risponde', to.collection('emersi')),
    }),
    ...folded('Come si collabora', {
      modalita: optional(longText('Come si collabora')),
      sostegno: optional(longText('Forme di sostegno')),
      monitoraggio: optional(longText('Come si controlla')),
      recesso: optional(longText('Durata, sospensione e recesso')),
    }),
    sottoscrizione: onlyWhen(
      { field: 'stato', is: ['firmato', 'sospeso', 'concluso'] },
      optional(
        group(
          'Sottoscrizione',
          {
            sottoscritto_il: date('Sottoscritto il', { done: true }),
            decorrenza: date('Vale dal'),
            scadenza: date('Vale fino al'),
            firmatari: requiredList('Firmatari', signatory, {
              one: 'firmatario',
              summary: '{{fields.soggetto}}',
            }),
          },
          {
            hint: 'Solo quando il patto è firmato.',
            need: 'serve, se è firmato',
            rule: ({ decorrenza, scadenza }, context) => {
              if (scadenza < decorrenza) {
                context.addIssue({
                  code: 'custom',
                  path: ['scadenza'],
                  message: `il patto scade il ${scadenza}, prima di cominciare il ${decorrenza}: controlla le due date`,
                });
              }
            },
          },
        ),
      ),
    ),
    adesioni: list(
      'Adesioni successive',
      group('Adesione', {
        soggetto: relation('Soggetto', to.collection('soggetti')),
        data: date('Ha aderito il', { done: true }),
      }),
      { one: 'adesione', summary: '{{fields.soggetto}}' },
    ),
    articoli: list(
      'Articoli',
      group('Articolo', {
        id: givenId('Identificativo', 'p1-art-3', { infix: '-art-', counter: 'ultimo_articolo' }),
        rubrica: text('Titolo dell’articolo', { max: 160 }),
        testo: prose('Testo'),
        in_parole_semplici: optional(longText('In parole semplici', { max: 1200 })),
      }),
      { one: 'articolo', summary: '{{fields.rubrica}}' },
    ),
    ultimo_articolo: givenCounter('Ultimo numero di articolo dato'),
    versioni: list(
      'Versioni',
      group('Versione', {
        numero: integer('Numero', { min: 1, max: 999 }),
        data: date('Data', { done: true }),
        cosa_cambia: longText('Che cosa cambia', { max: 1000 }),
        documento: optional(relation('Documento', to.collection('documenti'))),
      }),
      { one: 'versione', summary: '{{fields.numero}}' },
    ),
    file_firmato: optional(
      relation('File firmato', to.collection('documenti'), { need: 'serve, se è firmato' }),
    ),
    lacune,
    fonti,
  },
  body: optional(corpo),
  rules: [
    ({ stato, sottoscrizione, file_firmato }, context) => {
      if (stato !== 'firmato') return;
      if (sottoscrizione === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['sottoscrizione'],
          message: 'un patto firmato dice quando, da chi e fino a quando: compila «Sottoscrizione»',
        });
      }
      if (file_firmato === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['file_firmato'],
          message: 'un patto firmato mostra il file: aggiungilo ai documenti e sceglilo qui',
        });
      }
    },
    ({ sigla, articoli, ultimo_articolo }, context) => {
      articoli.forEach(({ id }, index) => {
        const number = Number(/-art-(\d+)$/.exec(id)?.[1]);
        const path = ['articoli', index, 'id'];
        if (!id.startsWith(`${sigla}-art-`) || Number.isNaN(number)) {
          context.addIssue({
            code: 'custom',
            path,
            message: `l’identificativo «${id}» non comincia con la sigla del patto: deve essere come ${sigla}-art-1`,
          });
        } else if (ultimo_articolo !== undefined && number > ultimo_articolo) {
          context.addIssue({
            code: 'custom',
            path,
            message: `il numero di «${id}» supera l’ultimo dato (${ultimo_articolo}): porta «ultimo_articolo» a ${number}`,
          });
        }
      });
    },
    ({ versioni }, context) => {
      versioni.forEach(({ numero }, index) => {
        if (versioni.findIndex((version) => version.numero === numero) !== index) {
          context.addIssue({
            code: 'custom',
            path: ['versioni', index, 'numero'],
            message: `ci sono due versioni con il numero ${numero}: dai a ciascuna il suo`,
          });
        }
      });
    },
  ],
});
