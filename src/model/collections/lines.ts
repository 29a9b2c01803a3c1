import { collection } from '../collection.ts';
import { group, integer, optional, requiredList, text } from '../fields/index.ts';
import { corpo, fonti, inBreve, lacune, titolo } from './shared.ts';

/** Production lines; their wording changed over time and every wording is kept. */
export const lines = collection({
  name: 'linee',
  label: 'Linee',
  labelSingular: 'Linea',
  help: 'I grandi filoni del processo, con i nomi che hanno avuto nel tempo.',
  use: 'di rado',
  sortable: ['ordine'],
  fields: {
    titolo,
    ordine: integer('Ordine', { min: 1, max: 99 }),
    in_breve: inBreve,
    denominazioni: requiredList(
      'Come è stata chiamata',
      group('Denominazione', {
        testo: text('Nome', { max: 160 }),
        quando: text('Quando e dove', { max: 160, example: 'All’avvio, sulla pagina del Comune' }),
      }),
      { one: 'denominazione', summary: '{{fields.testo}}' },
    ),
    lacune,
    fonti,
  },
  body: optional(corpo),
});
