import { type FoundSignature, isSpoiled } from './signatures.ts';
import { formatNumber } from './words.ts';

/** What a browser keeps in memory without trouble; larger files are for the commands. */
export const LARGEST_FILE = 100_000_000;

export const LARGEST_IN_WORDS = '100 MB';

/** Why a file could not be looked at. */
export type ReadFault = 'empty' | 'too-large' | 'unreadable' | 'no-digests';

export const READ_FAULTS: Readonly<Record<ReadFault, string>> = {
  empty: 'Il file è vuoto: non c’è niente da confrontare. Prova a scaricarlo di nuovo.',
  'too-large': `Il file supera i ${LARGEST_IN_WORDS}: per questa pagina è troppo grande. Si può confrontare lo stesso, con i comandi che sono più sotto.`,
  unreadable:
    'Il browser non riesce a leggere questo file: può essere una cartella, o essere stato spostato. Sceglilo di nuovo.',
  'no-digests':
    'Questo browser qui non sa calcolare le impronte: serve un indirizzo che comincia con https. Si può confrontare lo stesso, con i comandi che sono più sotto.',
};

/** A file that was recorded, as the page names it. */
export interface RecordedFile {
  /** "l’originale firmato del «Patto», versione 3" */
  what: string;
  /** What it is besides, to complete "È …": "lo stesso file che si scarica da questo sito." */
  note: string;
}

export interface Verdict {
  tone: 'verified' | 'waiting' | 'stopped';
  title: string;
  note: string;
}

const UNKNOWN: Verdict = {
  tone: 'waiting',
  title: 'Non è nessuno dei file che conosciamo.',
  note: 'Basta un segno per cambiare l’impronta: una copia salvata di nuovo, fatta con la stampa in PDF o con lo scanner non si riconosce, anche se le parole sono le stesse. Non vuol dire che sia falsa: confronta le parole con quelle del patto, o chiedi il file a chi te l’ha dato.',
};

const SPOILED: Verdict = {
  tone: 'stopped',
  title: UNKNOWN.title,
  note: 'Porta una firma che non torna: più sotto è detto che cosa. Confronta le parole con quelle del patto, o chiedi di nuovo il file a chi te l’ha dato.',
};

/** What a file is, from its digest, from those of what its envelopes hold and from its signatures. */
export function verdictOn(
  digests: readonly string[],
  recorded: ReadonlyMap<string, RecordedFile>,
  signatures: readonly FoundSignature[] = [],
): Verdict {
  const found = digests
    .map((digest, depth) => ({ file: recorded.get(digest), depth }))
    .find(({ file }) => file !== undefined);
  if (found?.file === undefined) return signatures.some(isSpoiled) ? SPOILED : UNKNOWN;
  const { what, note } = found.file;
  return {
    tone: 'verified',
    title: found.depth === 0 ? `È ${what}.` : `È una busta firmata che contiene ${what}.`,
    note: found.depth === 0 ? `È ${note}` : `Il file che contiene è ${note}`,
  };
}

export const CLOSED_ENVELOPE =
  'Ha il nome o l’aspetto di una busta firmata, ma non si riesce ad aprire: è a metà, è rovinata, o è di un tipo che qui non conosciamo.';

/** "Ci sono altre 3 firme che non abbiamo guardato." */
export function othersInWords(others: number): string {
  return others === 1
    ? 'C’è un’altra firma che non abbiamo guardato.'
    : `Ci sono altre ${formatNumber(others)} firme che non abbiamo guardato.`;
}

/** Says that only the first of some files was looked at; nothing where it is the only one. */
export function oneOfInWords(name: string, given: number): string {
  return given > 1
    ? `Hai dato ${formatNumber(given)} file: qui se ne guarda uno per volta, e questo è «${name}».`
    : '';
}

export function readingInWords(name: string): string {
  return `Guardo «${name}»…`;
}
