import { sections } from '../model/labels.ts';
import * as routes from '../routes.ts';
import { type Way, wayWords } from './commitment-ways.ts';

/** A page that stands for no entry, as people may ask for it. */
export interface FixedPage {
  href: string;
  title: string;
  text: string;
  also: string[];
}

/** A way to look at the commitments, in the words of its own page. */
function wayPage(way: Way, also: string[]): FixedPage {
  const { href, title, description } = wayWords(way);
  return { href, title, text: description, also };
}

/** The rooms of the site, in the order of the menu. */
export const fixedPages: readonly FixedPage[] = [
  {
    href: routes.path,
    title: sections.percorso,
    text: 'Le fasi in ordine e le linee di produzione: quando, che cosa è successo, con quale esito.',
    also: ['tappe', 'fasi', 'cronologia', 'storia del percorso', 'linee', 'date', 'processo'],
  },
  {
    href: routes.sessions,
    title: sections.sessioni,
    text: 'Gli incontri del percorso, già fatti e da fare: che cosa si è chiesto il Tavolo, chi c’era, che cosa ne è venuto.',
    also: [
      'incontri',
      'riunioni',
      'prossimi incontri',
      'calendario degli incontri',
      'appuntamenti',
    ],
  },
  {
    href: routes.questions,
    title: sections.domande,
    text: 'Le domande guida degli incontri, una per una.',
    also: ['domande guida', 'che cosa si è chiesto il Tavolo'],
  },
  {
    href: routes.thread,
    title: sections.filo,
    text: 'Dal bisogno alla domanda, a che cosa è emerso, all’azione, all’impegno, alla verifica.',
    also: ['filo', 'che cosa è emerso', 'emersi', 'dal bisogno alla verifica'],
  },
  {
    href: routes.places,
    title: sections.luoghi,
    text: 'I luoghi accoglienti: che cosa ci si può fare, come si entra, chi li ha controllati.',
    also: ['mappa', 'mappa dei luoghi', 'posti', 'dove andare', 'elenco dei luoghi', 'spazi'],
  },
  {
    href: routes.proposal,
    title: 'Proponi un luogo o segnala un errore',
    text: 'Un luogo da aggiungere, o qualcosa che in una scheda non va: che cosa serve sapere, e come dirlo.',
    also: ['proporre un luogo', 'nuovo luogo', 'correggere una scheda', 'luogo sbagliato'],
  },
  {
    href: routes.actions,
    title: sections.azioni,
    text: 'Le azioni che il percorso mette in moto: da che cosa nascono, chi le promuove, come si partecipa.',
    also: ['attività', 'progetti', 'iniziative'],
  },
  {
    href: routes.commitments,
    title: sections.impegni,
    text: 'Di chi, che cosa, entro quando, come si vedrà che è mantenuto.',
    also: ['promesse', 'chi si è impegnato', 'stato degli impegni', 'annunci'],
  },
  wayPage('state', ['stato degli impegni', 'impegni verificati', 'impegni scaduti']),
  wayPage('month', ['scadenze', 'calendario degli impegni', 'prossime scadenze', 'quando scadono']),
  wayPage('party', ['chi dà e chi riceve', 'bilancio', 'dare e ricevere']),
  wayPage('place', ['impegni per luogo']),
  wayPage('line', ['impegni per linea']),
  wayPage('verification', ['verifiche', 'controlli', 'monitoraggio', 'chi controlla']),
  {
    href: routes.verifyCopy,
    title: 'Verifica la tua copia',
    text: 'Hai un file del patto? Qui il tuo browser dice se è quello firmato, senza che il file parta da qui.',
    also: ['impronta', 'firma digitale', 'p7m', 'sha256', 'autentico', 'originale firmato'],
  },
  {
    href: routes.parties,
    title: sections.soggetti,
    text: 'Enti, associazioni e gruppi del percorso, con gli incontri a cui erano presenti.',
    also: [
      'partecipanti',
      'soggetti',
      'associazioni',
      'enti',
      'presenze',
      'chi c’era',
      'chi ha partecipato',
      'elenco dei partecipanti',
    ],
  },
  {
    href: routes.documents,
    title: sections.documenti,
    text: 'Resoconti, atti e materiali: dove si leggono.',
    also: ['atti', 'materiali', 'verbali', 'resoconti', 'file', 'allegati'],
  },
  {
    href: routes.expectations,
    title: sections.attesi,
    text: 'Che cosa ci si può aspettare: chi lo dice, entro quando, se si trova.',
    also: ['attese', 'prossimi passi', 'che cosa succede adesso', 'che cosa succederà'],
  },
  {
    href: routes.gaps,
    title: sections.mancanze,
    text: 'Le lacune del sito: che cosa manca e chi lo può sapere.',
    also: ['che cosa manca', 'lacune', 'mancanze', 'da verificare'],
  },
  {
    href: routes.glossary,
    title: sections.glossario,
    text: 'Le parole e le sigle del percorso, spiegate a chi le sente per la prima volta.',
    also: ['parole difficili', 'sigle', 'definizioni', 'vocabolario', 'dizionario'],
  },
  {
    href: routes.index,
    title: sections.indice,
    text: 'Tutto quello che c’è sul sito, in ordine alfabetico.',
    also: ['indice alfabetico', 'mappa del sito', 'elenco completo'],
  },
  {
    href: routes.openData,
    title: sections.dati,
    text: 'I dati del sito da scaricare: tabelle CSV e JSON, con il significato di ogni colonna.',
    also: ['open data', 'csv', 'json', 'geojson', 'scaricare i dati', 'tabelle', 'download'],
  },
  {
    href: routes.news,
    title: sections.novita,
    text: 'Che cosa si è aggiunto al sito e che cosa è cambiato, giorno per giorno.',
    also: ['ultime novità', 'che cosa è cambiato', 'modifiche', 'storia delle modifiche'],
  },
  {
    href: routes.follow,
    title: 'Come seguire le novità',
    text: 'Il calendario e il feed, per sapere quando cambia qualcosa. Come si segnala un errore.',
    also: [
      'novità',
      'feed',
      'rss',
      'calendario',
      'avvisi',
      'aggiornamenti',
      'notifiche',
      'newsletter',
      'contatti',
    ],
  },
  {
    href: routes.guide,
    title: 'Guida per chi scrive',
    text: 'Come si scrivono le schede di questo sito, un modulo per volta.',
    also: ['redazione', 'guida della redazione', 'come si scrive'],
  },
];

/** The page of the pact, where there is none. */
export const noPactPage: FixedPage = {
  href: routes.pact,
  title: 'Il patto',
  text: 'Il patto non è ancora su questo sito.',
  also: ['accordo'],
};
