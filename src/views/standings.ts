import type { Standing, Tone } from './commitment-status.ts';

/** What is said of a standing. */
export interface StandingWords {
  /** Its part of the page by state. */
  id: string;
  tone: Tone;
  /** What one commitment is, and many: "in corso". */
  one: string;
  many: string;
  /** What it rests on. */
  meaning: string;
}

/** In the order of the totals: what was checked, what is declared, what has no news here yet. */
const wordings: Record<Standing, StandingWords> = {
  verified: {
    id: 'verificati',
    tone: 'verified',
    one: 'verificato',
    many: 'verificati',
    meaning: 'Verificato: ha controllato qualcuno che non ha preso l’impegno, e lo conferma.',
  },
  partly: {
    id: 'confermati-in-parte',
    tone: 'under-way',
    one: 'confermato in parte',
    many: 'confermati in parte',
    meaning: 'Verificato: chi ha controllato ne ha visto una parte.',
  },
  refuted: {
    id: 'non-confermati',
    tone: 'late',
    one: 'non confermato',
    many: 'non confermati',
    meaning: 'Verificato: chi ha controllato non ha trovato quello che si doveva vedere.',
  },
  completed: {
    id: 'da-verificare',
    tone: 'declared',
    one: 'completato, da verificare',
    many: 'completati, da verificare',
    meaning:
      'Dichiarato: chi lo racconta porta una prova. Su questo sito non c’è ancora una verifica.',
  },
  'under-way': {
    id: 'in-corso',
    tone: 'under-way',
    one: 'in corso',
    many: 'in corso',
    meaning: 'Dichiarato: l’ultimo aggiornamento dice che ci si lavora.',
  },
  late: {
    id: 'scaduti',
    tone: 'late',
    one: 'scaduto',
    many: 'scaduti',
    meaning: 'Qualcuno ha guardato dopo la scadenza, e quel giorno non risultava completato.',
  },
  suspended: {
    id: 'sospesi',
    tone: 'stopped',
    one: 'sospeso',
    many: 'sospesi',
    meaning: 'Dichiarato: l’ultimo aggiornamento dice che per ora è fermo.',
  },
  abandoned: {
    id: 'non-realizzati',
    tone: 'stopped',
    one: 'non realizzato',
    many: 'non realizzati',
    meaning: 'Dichiarato: l’ultimo aggiornamento dice che non è stato realizzato.',
  },
  'not-started': {
    id: 'non-avviati',
    tone: 'waiting',
    one: 'non avviato',
    many: 'non avviati',
    meaning: 'Dichiarato: l’ultimo aggiornamento dice che non è ancora cominciato.',
  },
  taken: {
    id: 'presi',
    tone: 'waiting',
    one: 'preso, ancora senza notizie',
    many: 'presi, ancora senza notizie',
    meaning: 'Scritto in un patto. Su questo sito non c’è ancora una notizia di come va.',
  },
  announced: {
    id: 'annunciati',
    tone: 'waiting',
    one: 'annunciato, ancora senza notizie',
    many: 'annunciati, ancora senza notizie',
    meaning: 'Annunciato fuori da un patto. Su questo sito non c’è ancora una notizia di come va.',
  },
};

export const standings = Object.keys(wordings) as Standing[];

export function standingWords(standing: Standing): StandingWords {
  return wordings[standing];
}
