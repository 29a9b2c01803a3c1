import type { CollectionName } from '../model/registry.ts';

interface Task {
  title: string;
  summary: string;
  /** The forms it is done with. */
  forms: readonly CollectionName[];
}

/** What an editor comes to do, in the order in which one learns it: each has a page of the guide. */
export const guideTasks = {
  entrare: {
    title: 'Entrare nella redazione',
    summary: 'L’invito, la password, che cosa si vede.',
    forms: [],
  },
  'preparare-un-incontro': {
    title: 'Preparare il prossimo incontro',
    summary: 'Annunciarlo, scrivere le domande guida, spostarlo se serve.',
    forms: ['sessioni'],
  },
  'raccontare-un-incontro': {
    title: 'Raccontare come è andata',
    summary: 'Chi c’era, che cosa ne è venuto, che cosa non si sa.',
    forms: ['sessioni', 'emersi'],
  },
  'aggiungere-un-luogo': {
    title: 'Aggiungere un luogo',
    summary: 'La posizione, la foto dal telefono, come si entra.',
    forms: ['luoghi'],
  },
  'aggiornare-un-impegno': {
    title: 'Aggiornare un impegno',
    summary: 'Cinque campi, una volta al mese.',
    forms: ['aggiornamenti'],
  },
  'che-cosa-non-scrivere': {
    title: 'Che cosa non scrivere',
    summary: 'Nomi, salute, minori, numeri personali.',
    forms: [],
  },
  'dopo-pubblica': {
    title: 'Che cosa succede dopo «Pubblica»',
    summary: 'I controlli, i minuti di attesa, la revisione se c’è.',
    forms: [],
  },
  'tornare-indietro': {
    title: 'Tornare indietro',
    summary: 'Prima di pubblicare, dopo, e quando una scheda non si cancella.',
    forms: [],
  },
  'scrivere-in-due': {
    title: 'Scrivere in due',
    summary: 'Una persona per scheda, e le copie non salvate.',
    forms: [],
  },
} as const satisfies Record<string, Task>;

export type GuideTask = keyof typeof guideTasks;

export const guideTaskNames = Object.keys(guideTasks) as GuideTask[];
