import { optional, yesOrNo } from '../fields/index.ts';
import { folded } from '../folds.ts';

const fact = (label: string) => optional(yesOrNo(label));

/** Access facts, each yes, no, or not surveyed; never a grade. */
export const accessFacts = {
  ingresso_senza_gradini: fact('Ingresso senza gradini'),
  porta_larga: fact('Porta larga almeno 80 cm'),
  ascensore: fact('Ascensore'),
  bagno_accessibile: fact('Bagno accessibile'),
  parcheggio_riservato: fact('Parcheggio riservato vicino'),
  ...folded('Altri fatti di accesso', {
    percorso_tattile: fact('Percorso tattile'),
    anello_induzione: fact('Anello a induzione per chi usa protesi acustiche'),
    spazio_tranquillo: fact('Spazio tranquillo'),
    posti_a_sedere: fact('Posti a sedere'),
    fasciatoio: fact('Fasciatoio'),
  }),
};
