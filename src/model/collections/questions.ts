import {
  choice,
  givenId,
  group,
  longText,
  optional,
  relation,
  relations,
  text,
  to,
} from '../fields/index.ts';

const wording = choice(
  'Di chi sono le parole',
  { ufficiale: 'Testo ufficiale', nostra: 'Parole nostre' },
  { hint: '«Testo ufficiale» solo se è copiato uguale da un documento.' },
);

/** A guiding question of a session. */
export const question = group('Domanda', {
  id: givenId('Identificativo', 's3-d2', { infix: '-d', counter: 'prima.ultima_domanda' }),
  testo: text('Domanda', { max: 300, hint: 'Una domanda che si possa leggere ad alta voce.' }),
  formulazione: wording,
  perche: optional(longText('Perché la facciamo', { max: 600 })),
  linee: relations('Linee che riguarda', to.collection('linee')),
  bisogni: relations('Bisogni da cui parte', to.collection('emersi')),
  riprende: optional(relation('Riprende la domanda', to.questions)),
  risposta_in_breve: optional(longText('Risposta in breve', { max: 600 })),
});
