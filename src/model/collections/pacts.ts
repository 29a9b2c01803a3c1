import { onDay } from '../../text/dates.ts';
import { collection } from '../collection.ts';
import {
  choice,
  date,
  givenCounter,
  givenId,
  group,
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
import { articleHeading, articleIdFault, versionRules, versions } from './pact-versions.ts';
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

/** What is known of a step of the pact, and since when. */
function known(label: string) {
  return group(
    label,
    { pubblicazione, verificato_il: verificatoIl },
    { rule: (value, context) => notFoundNeedsDate(value, context) },
  );
}

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
    in_questo_stato: onlyWhen(
      { field: 'stato', is: ['condiviso_dal_tavolo', 'sospeso', 'concluso'] },
      optional(
        group(
          'Da quando, e perché',
          {
            dal: optional(date('In questo stato dal', { done: true })),
            motivo: optional(longText('Perché', { max: 600 })),
          },
          { hint: 'Quello che si sa: se il giorno o il motivo non sono noti, resta vuoto.' },
        ),
      ),
    ),
    validazione: optional(known('Che cosa si sa della condivisione del Tavolo')),
    firma: known('Che cosa si sa della firma'),
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
        rubrica: articleHeading,
        testo: prose('Testo'),
        in_parole_semplici: optional(longText('In parole semplici', { max: 1200 })),
      }),
      { one: 'articolo', summary: '{{fields.rubrica}}' },
    ),
    ultimo_articolo: givenCounter('Ultimo numero di articolo dato'),
    versioni: versions,
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
    ({ in_questo_stato, sottoscrizione }, context) => {
      const since = in_questo_stato?.dal;
      const signed = sottoscrizione?.sottoscritto_il;
      if (since === undefined || signed === undefined || since >= signed) return;
      context.addIssue({
        code: 'custom',
        path: ['in_questo_stato', 'dal'],
        message: `è ${onDay('il', since)}, prima della firma, che è ${onDay('del', signed)}: controlla le due date`,
      });
    },
    ({ articoli, ...pact }, context) => {
      articoli.forEach(({ id }, index) => {
        const message = articleIdFault(pact, id);
        if (message === undefined) return;
        context.addIssue({ code: 'custom', path: ['articoli', index, 'id'], message });
      });
    },
    ...versionRules,
  ],
});
