import { collection } from '../collection.ts';
import {
  choice,
  email,
  optional,
  phone,
  relation,
  requiredChoices,
  summary,
  text,
  to,
  url,
} from '../fields/index.ts';
import { corpo, fonti, lacune } from './shared.ts';

export const partyNature = choice('Natura', {
  comune: 'Comune',
  unione: 'Unione di Comuni',
  ente_pubblico: 'Ente pubblico',
  ets: 'Ente del terzo settore',
  associazione: 'Associazione',
  cooperativa: 'Cooperativa',
  fondazione: 'Fondazione',
  scuola: 'Scuola',
  parrocchia: 'Parrocchia',
  impresa: 'Impresa',
  consulta: 'Consulta',
  gruppo_informale: 'Gruppo informale',
  progetto: 'Progetto',
  non_nota: 'Natura non nota',
});

export const partyRole = requiredChoices('Ruoli nel percorso', {
  decide: 'Decide',
  promuove: 'Promuove',
  finanzia: 'Finanzia',
  garantisce: 'Garantisce',
  partner: 'È partner',
  partecipa: 'Partecipa',
  firmatario: 'Firmatario del patto',
  gestisce_luogo: 'Gestisce un luogo',
});

/** Bodies that take part; never people. */
export const parties = collection({
  name: 'soggetti',
  label: 'Soggetti',
  labelSingular: 'Soggetto',
  help: 'Enti, associazioni e gruppi che partecipano. Mai persone.',
  use: 'a volte',
  filter: 'natura',
  summary: '{{titolo}} · {{natura}}',
  sortable: ['titolo'],
  fields: {
    titolo: text('Nome', { max: 120 }),
    nome_breve: optional(text('Nome breve', { max: 40 })),
    natura: partyNature,
    ruoli: partyRole,
    in_breve: optional(summary('In breve')),
    livello: optional(relation('Livello di coinvolgimento', to.vocabulary('livelli'))),
    sito: optional(url('Sito')),
    email: optional(email('E-mail dell’ente')),
    telefono: optional(phone('Telefono dell’ente')),
    lacune,
    fonti,
  },
  body: optional(corpo),
});
