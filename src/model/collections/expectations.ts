import { collection } from '../collection.ts';
import { date, group, integer, optional, relation, text, to, url } from '../fields/index.ts';
import { folded } from '../folds.ts';
import {
  corpo,
  fonti,
  inBreve,
  notFoundNeedsDate,
  pubblicazione,
  titolo,
  verificatoIl,
} from './shared.ts';

/** What the public may expect to see, by law, by the call, or because it was announced. */
export const expectations = collection({
  name: 'attesi',
  label: 'Che cosa aspettarsi',
  labelSingular: 'Cosa attesa',
  help: 'Atti e documenti annunciati o dovuti: chi lo dice, entro quando, se si trovano.',
  use: 'a volte',
  summary: '{{titolo}} · {{pubblicazione}}',
  sortable: ['entro', 'titolo'],
  fields: {
    titolo,
    in_breve: inBreve,
    fondamento: group(
      'Chi lo dice',
      {
        testo: text('Chi lo annuncia o lo chiede', { max: 250 }),
        url: url('Dove si legge'),
      },
      { open: true, hint: 'Mai una legge che non abbiamo letto.' },
    ),
    soggetto: optional(relation('Da chi lo si aspetta', to.collection('soggetti'))),
    entro: optional(date('Entro il')),
    entro_in_parole: optional(text('Entro quando, a parole', { max: 160 })),
    ...folded('Ordine e collegamenti', {
      ordine: optional(
        integer('Ordine', {
          min: 1,
          max: 999,
          hint: 'Fra quelli senza una data: i più importanti prima.',
        }),
      ),
    }),
    pubblicazione,
    verificato_il: verificatoIl,
    ...folded('Ordine e collegamenti', {
      documento: optional(relation('Documento', to.collection('documenti'))),
      impegno: optional(relation('Impegno collegato', to.collection('impegni'))),
    }),
    fonti,
  },
  body: optional(corpo),
  rules: [(data, context) => notFoundNeedsDate(data, context)],
});
