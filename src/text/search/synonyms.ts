import { stem, wordsOf } from './words.ts';

/** Words that people use for the same thing, beside those that the glossary of a town adds. */
const GROUPS = [
  'accordo patto',
  'soldi denaro fondi costo budget euro contributo finanziamento',
  'riunione incontro assemblea sessione',
  'ente soggetto organizzazione partner partecipante',
  'posto luogo spazio sede',
  'promessa impegno',
  'esigenza necessità bisogno',
  'controllo verifica monitoraggio monitorare',
  'verbale resoconto report',
  'norma legge regola regolamento',
  'obiettivo scopo finalità',
  'iscrizione adesione partecipare aderire iscriversi',
  'disabile disabilità carrozzina barriere accessibile accessibilità',
  'sbaglio errore',
  'significato definizione glossario',
  'mail email telefono recapito contatti',
  'cartina mappa',
  'data giorno calendario',
  'giornale stampa articolo notizia',
  'aiuto solidarietà',
  'ragazzi giovani',
  'municipio comune',
  'decisione delibera',
  'articolo art',
  // Verbs whose nouns the stemmer does not know for theirs.
  'proporre propone proposta',
  'decidere deciso decisione',
  'discutere discusso discussione',
  'sospendere sospeso sospensione',
  'sottoscrivere sottoscritto sottoscrizione',
  'promuovere promozione promotore',
  'gestire gestione gestore',
  'accogliere accoglienza',
  'aprire aperto apertura',
  'chiudere chiuso chiusura',
];

const sets = GROUPS.map((group) => new Set(wordsOf(group).map(stem)));

/** Stems of the words that stand for the same thing as a stem. */
export function synonymsOf(stemmed: string): string[] {
  return sets
    .filter((set) => set.has(stemmed))
    .flatMap((set) => [...set])
    .filter((other) => other !== stemmed);
}

/** What the way a question is asked says of what would answer it. */
export function kindsAsked(query: string): string[] {
  const words = new Set(wordsOf(query));
  const phrase = wordsOf(query).join(' ');
  return [
    ...(words.has('dove') || words.has('dov') ? ['luoghi'] : []),
    ...(words.has('quando') ? ['sessioni', 'percorso'] : []),
    ...(/\b(?:significa|vuol dire|cos e|cosa e|definizione)\b/.test(phrase) ? ['glossario'] : []),
  ];
}
