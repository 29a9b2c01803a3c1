import { formatInstant } from './dates.ts';

/** What a signature in a file is told as, without saying whose it is. */
export interface FoundSignature {
  /**
   * `intact`: what was signed is what is here. `changed`: it is not. `forged`: the signature does not
   * go with its own certificate. `unknown`: we cannot check its kind. `apart`: what was signed is in
   * another file. `broken`: it does not say what was signed.
   */
  outcome: 'intact' | 'changed' | 'forged' | 'unknown' | 'apart' | 'broken';
  /** When it was made, as who signed declares. */
  declared: Date | undefined;
  /** What a time stamp says beside it: it was already there at that instant. */
  stamp: { outcome: 'intact' | 'wrong' | 'unknown'; at: Date | undefined } | undefined;
  /** A digest or a key that can be forged today. */
  isWeak: boolean;
  /** Whether it is a time stamp itself, which nobody signs in person. */
  isTimeStamp: boolean;
  /** Whether the file got something more after it. */
  addedAfter: boolean;
}

/** A signature in words. */
export interface SignatureWords {
  title: string;
  /** Whether all is as it was when it was made. */
  tone: 'verified' | 'stopped' | 'waiting';
  lines: string[];
}

const OUTCOMES: Readonly<Record<FoundSignature['outcome'], string>> = {
  intact: 'Intatta: quello che è stato firmato è quello che c’è qui.',
  changed: 'Non intatta: quello che c’è qui non è quello che è stato firmato.',
  forged: 'Non intatta: la firma non corrisponde al certificato che porta con sé.',
  unknown:
    'È di un tipo che qui non sappiamo controllare. Non vuol dire che non sia intatta: serve un altro programma.',
  apart:
    'Il documento firmato non è in questo file, sta in un altro: qui non si può sapere se è cambiato.',
  broken:
    'Non si può sapere che cosa è stato firmato: i punti del file che indica non tornano. Il file è rovinato, o è stato cambiato.',
};

const TONES: Readonly<Record<FoundSignature['outcome'], SignatureWords['tone']>> = {
  intact: 'verified',
  changed: 'stopped',
  forged: 'stopped',
  broken: 'stopped',
  unknown: 'waiting',
  apart: 'waiting',
};

/** Whether something of a signature does not add up: the file or the signature is not what it was. */
export function isSpoiled({ outcome }: FoundSignature): boolean {
  return TONES[outcome] === 'stopped';
}

const ADDED =
  'Dopo questa firma il file ha avuto altre aggiunte, per esempio un’altra firma: quelle non le copre.';
const WEAK = 'Usa un algoritmo, o una chiave, che oggi è troppo debole per fidarsene.';

/** "2 firme, 1 marca temporale": what a file carries, in the order in which it was made. */
export function signaturesInWords(found: readonly FoundSignature[]): SignatureWords[] {
  let signatures = 0;
  return found.map((signature) => {
    const { outcome, isWeak, isTimeStamp, addedAfter } = signature;
    if (!isTimeStamp) signatures += 1;
    return {
      title: isTimeStamp ? 'Marca temporale' : `Firma ${signatures}`,
      tone: outcome === 'intact' && isWeak ? 'waiting' : TONES[outcome],
      lines: [
        OUTCOMES[outcome],
        ...(outcome === 'intact' && addedAfter ? [ADDED] : []),
        ...(isWeak ? [WEAK] : []),
        ...(outcome === 'broken' ? [] : [when(signature)]),
        ...stamp(signature),
      ],
    };
  });
}

function when({ declared, isTimeStamp }: FoundSignature): string {
  if (declared === undefined) return 'Non dice quando è stata fatta.';
  return isTimeStamp
    ? `Dice che il file c’era già ${formatInstant(declared)}.`
    : `Fatta ${formatInstant(declared)}: lo dichiara chi ha firmato.`;
}

function stamp({ stamp: beside }: FoundSignature): string[] {
  if (beside === undefined) return [];
  if (beside.outcome === 'wrong') return ['La marca temporale che ha accanto non è la sua.'];
  return beside.outcome === 'unknown' || beside.at === undefined
    ? ['Ha accanto una marca temporale che qui non sappiamo controllare.']
    : [`Una marca temporale dice che c’era già ${formatInstant(beside.at)}.`];
}

/** A digest in groups of four characters, to compare by eye. */
export function inGroups(digest: string): string[] {
  return digest.match(/.{1,4}/g) ?? [];
}
