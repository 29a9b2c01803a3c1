import { collection } from '../collection.ts';
import { list, optional, relations, text, to } from '../fields/index.ts';
import { fonti, lacune, titolo } from './shared.ts';

/** The glossary; synonyms feed the search, and terms that are easily confused name each other. */
export const terms = collection({
  name: 'glossario',
  label: 'Glossario',
  labelSingular: 'Termine',
  help: 'Le parole del percorso, spiegate a chi le sente per la prima volta.',
  use: 'di rado',
  sortable: ['titolo'],
  fields: {
    titolo,
    sigla: optional(text('Sigla', { max: 20, example: 'TdN' })),
    definizione: text('Definizione', { max: 300, hint: 'Una o due frasi semplici.' }),
    sinonimi: list('Altri modi di dirlo', text('Sinonimo', { max: 60 }), {
      one: 'sinonimo',
      hint: 'Anche le parole di tutti i giorni: servono a chi cerca.',
    }),
    da_non_confondere_con: relations('Da non confondere con', to.collection('glossario')),
    lacune,
    fonti,
  },
});
