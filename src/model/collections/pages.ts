import { collection } from '../collection.ts';
import { choice, flag, integer, optional } from '../fields/index.ts';
import { corpo, fonti, inBreve, titolo } from './shared.ts';

const pageSection = choice('Dove sta', {
  progetto: 'Il progetto',
  sito: 'Questo sito',
});

/** Free pages: the project, how to take part, privacy, legal notes. */
export const pages = collection({
  name: 'pagine',
  label: 'Pagine',
  labelSingular: 'Pagina',
  help: 'Le pagine libere: che cos’è il progetto, come si partecipa, privacy, note legali.',
  use: 'di rado',
  sortable: ['titolo'],
  fields: {
    titolo,
    in_breve: inBreve,
    sezione: pageSection,
    ordine: optional(integer('Ordine', { min: 1, max: 99 })),
    facile: flag('È in italiano facile', {
      hint: 'Frasi brevissime, parole comuni, una cosa per riga.',
    }),
    fonti,
  },
  body: corpo,
});
