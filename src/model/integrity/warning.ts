import type { Problem } from '../problem.ts';
import type { Entry } from '../registry.ts';
import {
  type ContentFile,
  fileOfReference,
  type IntegrityContext,
  problemAt,
  type Wrong,
} from './context.ts';

/** What may deserve a look: "Cosa manca" has a title for each. */
export type WarningRule =
  | 'resoconto-mancante'
  | 'impegno-senza-aggiornamenti'
  | 'luogo-da-ricontrollare'
  | 'documento-senza-testo'
  | 'atteso-in-ritardo'
  | 'data-futura'
  | 'in-breve-difficile'
  | 'sigla-senza-spiegazione'
  | 'cellulare-nei-contatti'
  | 'casella-sconosciuta'
  | 'scadenza-senza-impronta';

/** Something missing, old or doubtful, that does not stop the build. */
export interface Warning extends Problem {
  severity: 'avvisa';
  rule: WarningRule;
}

/** What these rules look at: they follow no relation to what may not be there. */
export type WarningContext = Pick<IntegrityContext, 'content' | 'today' | 'reader'>;

/** A rule across entries that stops nothing: all it finds, in order. */
export type WarningCheck = (context: WarningContext) => Warning[];

type Doubtful = Wrong & { rule: WarningRule };

/** A warning about a file, with the label of the field it is in. */
export function warningAt(file: Pick<ContentFile, 'file' | 'fields'>, wrong: Doubtful): Warning {
  return { ...problemAt(file, wrong), severity: 'avvisa', rule: wrong.rule };
}

/** A warning about an entry. */
export function warningIn(entry: Pick<Entry, 'collection' | 'id'>, wrong: Doubtful): Warning {
  return warningAt(fileOfReference(entry), wrong);
}
