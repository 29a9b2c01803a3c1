import { singleton } from '../collection.ts';
import {
  choice,
  choices,
  date,
  decimal,
  email,
  flag,
  group,
  itemId,
  list,
  longText,
  optional,
  relation,
  relations,
  summary,
  text,
  to,
  url,
} from '../fields/index.ts';
import { folded } from '../folds.ts';

const siteNature = choice('Natura del sito', {
  dimostrativo: 'Dimostrativo, non ufficiale',
  ufficiale: 'Ufficiale',
});

/** Sections of the site, for the menu. */
export const SECTIONS = {
  percorso: 'Il percorso',
  sessioni: 'Sessioni',
  domande: 'Domande',
  filo: 'Il filo',
  luoghi: 'Luoghi',
  azioni: 'Azioni',
  patto: 'Patto',
  impegni: 'Impegni',
  soggetti: 'Chi partecipa',
  documenti: 'Documenti',
  attesi: 'Che cosa aspettarsi',
  novita: 'Novità',
  mancanze: 'Che cosa non sappiamo',
  glossario: 'Glossario',
  indice: 'Indice A–Z',
  dati: 'Dati aperti',
} as const;

const latitude = (label: string) => decimal(label, { min: -90, max: 90 });
const longitude = (label: string) => decimal(label, { min: -180, max: 180 });

export const identity = singleton({
  name: 'identita',
  label: 'Identità del sito',
  help: 'Il nome, il territorio, chi risponde del sito.',
  fields: {
    nome: text('Nome del processo', { max: 60 }),
    ...folded('Titolo per esteso e periodo', {
      titolo_esteso: optional(text('Titolo per esteso', { max: 160 })),
      periodo: optional(text('Periodo', { max: 40, example: '2025–2026' })),
    }),
    motto: text('Frase di apertura', {
      max: 60,
      hint: 'La prima cosa che si legge nella pagina iniziale.',
    }),
    in_breve: summary('In breve'),
    presentazione: optional(
      longText('Che cos’è il processo', {
        max: 500,
        hint: 'Due o tre frasi per chi non ne ha mai sentito parlare.',
      }),
    ),
    natura: siteNature,
    territorio: group(
      'Territorio',
      {
        nome: text('Nome', { max: 80 }),
        provincia: optional(text('Provincia', { max: 40 })),
        centro: group('Centro', { lat: latitude('Latitudine'), lon: longitude('Longitudine') }),
        riquadro: group(
          'Riquadro',
          {
            sud: latitude('Sud'),
            nord: latitude('Nord'),
            ovest: longitude('Ovest'),
            est: longitude('Est'),
          },
          {
            hint: 'Le posizioni fuori da qui sono rifiutate: serve a fermare gli errori di battitura.',
            rule: ({ sud, nord, ovest, est }, context) => {
              if (sud >= nord || ovest >= est) {
                context.addIssue({
                  code: 'custom',
                  path: [sud >= nord ? 'sud' : 'ovest'],
                  message:
                    'i lati del riquadro sono scambiati: sud sta sotto nord, ovest prima di est',
                });
              }
            },
          },
        ),
        ...folded('Punti per orientarsi', {
          punti: list(
            'Punti per orientarsi',
            group('Punto', {
              nome: text('Nome', { max: 26, example: 'Stazione' }),
              lat: latitude('Latitudine'),
              lon: longitude('Longitudine'),
            }),
            {
              one: 'punto',
              summary: '{{fields.nome}}',
              max: 12,
              hint: 'La stazione, la piazza principale, un ponte sul fiume, le frazioni: si leggono sulla mappa dei luoghi. Solo posizioni già pubblicate da qualcuno.',
            },
          ),
        }),
      },
      {
        rule: ({ nome, riquadro: { sud, nord, ovest, est }, punti }, context) => {
          for (const [at, { lat, lon }] of punti.entries()) {
            if (lat >= sud && lat <= nord && lon >= ovest && lon <= est) continue;
            context.addIssue({
              code: 'custom',
              path: ['punti', at, 'lat'],
              message: `il punto ${lat}, ${lon} è fuori dal riquadro di ${nome}: controlla la posizione, o togli il punto`,
            });
          }
        },
      },
    ),
    promotore: optional(relation('Chi promuove il processo', to.collection('soggetti'))),
    ...folded('Dati personali e messaggi di chi legge', {
      titolare_trattamento: optional(
        text('Titolare del trattamento dei dati', {
          hint: 'Chi risponde dei dati personali del sito. Finché è vuoto, il sito non ha moduli per chi legge.',
        }),
      ),
      conservazione_messaggi: optional(
        text('Per quanto si tengono i messaggi', {
          max: 160,
          example: 'Sei mesi dalla risposta',
          hint: 'Dei moduli per chi legge: sta scritto accanto a ognuno.',
        }),
      ),
    }),
    contatti: optional(
      group('Contatti del sito', {
        email: optional(
          email('E-mail per le segnalazioni', { hint: 'La casella di chi cura questo sito.' }),
        ),
        pagina: optional(
          relation('Pagina per le segnalazioni', to.collection('pagine'), {
            hint: 'Dove si spiega come segnalare un errore, finché non c’è una casella.',
          }),
        ),
      }),
    ),
    piattaforma: optional(
      group('Piattaforma di origine', { nome: text('Nome', { max: 80 }), url: url('Indirizzo') }),
    ),
    notizie_fino_al: optional(
      date('Le notizie lette arrivano al', {
        done: true,
        hint: 'Il giorno dell’ultima notizia che qualcuno ha letto. Dopo, il sito dice di non sapere.',
      }),
    ),
    ...folded('Storia delle modifiche', {
      storia_dal: optional(
        date('Raccontare le modifiche dal', {
          hint: 'Di solito vuoto: si raccontano tutte. Se per errore è uscito qualcosa che non si deve più leggere, il giorno dopo averlo tolto.',
        }),
      ),
    }),
    avviso: optional(
      longText('Avviso di sito dimostrativo', {
        max: 300,
        hint: 'Si legge in ogni pagina finché il sito è dimostrativo.',
      }),
    ),
    revisione: flag('Rivedere prima di pubblicare', {
      hint: 'Ogni modifica aspetta che qualcuno la guardi, con un’anteprima. È una regola della redazione: chi può scrivere può anche toglierla.',
    }),
    licenza: optional(
      group('Licenza dei contenuti', { nome: text('Nome', { max: 60 }), url: url('Indirizzo') }),
    ),
  },
});

const vocabulary = (label: string, one: string, hint: string) =>
  list(
    label,
    group('Voce', {
      id: itemId('Identificativo', { hint: 'Non cambia mai.' }),
      nome: text('Nome', { max: 80 }),
      descrizione: optional(longText('Descrizione', { max: 500 })),
    }),
    { one, summary: '{{fields.nome}}', hint },
  );

export const vocabularies = singleton({
  name: 'vocabolari',
  label: 'Vocabolari',
  help: 'Gli elenchi da cui si sceglie nelle altre schede.',
  fields: {
    livelli: vocabulary('Livelli di coinvolgimento', 'livello', 'Chi entra nel Tavolo, e quando.'),
    zone: vocabulary('Zone', 'zona', 'Le parti del territorio che hanno un nome.'),
    tipi_di_luogo: vocabulary('Tipi di luogo', 'tipo', 'Biblioteca, piazza, sala…'),
    tipi_di_azione: vocabulary('Tipi di azione', 'tipo', 'Come il percorso chiama le sue azioni.'),
    cosa_si_puo_fare: vocabulary('Che cosa si può fare', 'voce', 'Nei luoghi accoglienti.'),
    per_chi: vocabulary('Per chi', 'voce', 'A chi si rivolge un luogo.'),
  },
});

export const menu = singleton({
  name: 'menu',
  label: 'Menu',
  help: 'Che cosa sta nella testata e nel piè di pagina, in ordine.',
  fields: {
    testata: choices('Nella testata', SECTIONS, { hint: 'Sei voci al massimo si leggono bene.' }),
    pagine_a_pie: relations('Pagine a piè di pagina', to.collection('pagine')),
  },
});
