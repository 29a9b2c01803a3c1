import { currentVersion, isSigned, versionsKept, withMissing } from '../../model/imprints.ts';
import type { KnownContent } from '../../model/integrity/index.ts';
import type { Problem } from '../../model/problem.ts';
import { type Entry, type Imprints, imprintsFile } from '../../model/registry.ts';
import { checkContent } from '../../repository/check.ts';
import { writeImprints } from '../../repository/imprint-files.ts';
import { digestOfFile, digestOfMedia } from '../../repository/media.ts';
import { readOnce } from '../../repository/read.ts';
import { copyOf } from '../../repository/signed-copies.ts';
import { onDay } from '../../text/dates.ts';
import type { ImprintOptions } from './options.ts';
import { WrongArguments } from './options.ts';

/** What came of recording. */
export interface Recorded {
  /** What stands in the way: nothing was written. */
  refused: Problem[];
  /** What was written, one line each. */
  added: string[];
  /** What is still to be recorded, and needs something that was not given. */
  missing: Problem[];
  /** Whether a copy is published that is, byte by byte, the signed original. */
  publishesOriginal: boolean;
}

/** A kept value that is different now or gone, or a copy not to keep: nothing is written over it. */
const REFUSED: ReadonlySet<string> = new Set([
  'testo-firmato-cambiato',
  'versione-firmata-tolta',
  'parole-firmate-mancanti',
  'patto-firmato-tornato-indietro',
  'scadenza-originale-cambiata',
  'copia-firmata-cambiata',
  'copia-firmata-tolta',
  'copia-con-firme',
]);

/**
 * Adds to the imprints of a content what is missing. Never changes one: where something differs from
 * what was recorded, nothing is written.
 * @param today day in Italy, `YYYY-MM-DD`
 * @throws {WrongArguments} if the original cannot be of that pact
 */
export function recordImprints(
  contentDir: string,
  today: string,
  original: ImprintOptions['original'],
): Recorded {
  const read = readOnce(contentDir);
  const { content, problems: unreadable } = read();
  const { firme, scadenze } = content.imprints;
  const { problems } = checkContent(contentDir, today, read);
  const refused = [...unreadable, ...problems.filter(stopsRecording)];
  if (refused.length > 0 || firme === undefined || scadenze === undefined) {
    return { refused, added: [], missing: [], publishesOriginal: false };
  }
  const kept = { firme, scadenze };
  const given = original && originalOf(content, kept, original);
  const now = withMissing(content, kept, (pact, numero) => {
    const address = copyOf(contentDir, content, pact, numero)?.address;
    const isGiven = pact.id === given?.pact.id && numero === currentVersion(pact);
    return {
      ...(isGiven && { originale: given.digest }),
      ...(address !== undefined && { copia: digestOfMedia(contentDir, address) }),
    };
  });
  writeImprints(contentDir, now);
  return {
    refused: [],
    added: difference(kept, now),
    missing: checkContent(contentDir, today).problems.filter(({ rule }) =>
      rule.endsWith('-senza-impronta'),
    ),
    publishesOriginal: now.firme.patti.some(({ versioni }) =>
      versioni.some(({ originale, copia }) => originale !== undefined && originale === copia),
    ),
  };
}

function stopsRecording({ rule, file }: Problem): boolean {
  const isLost =
    rule === 'relazione-interrotta' &&
    [imprintsFile('firme'), imprintsFile('scadenze')].includes(file);
  return REFUSED.has(rule) || isLost;
}

/** The pact of an original, with the original's digest. */
function originalOf(
  { patti }: KnownContent,
  { firme }: Imprints,
  { path, pact: id }: NonNullable<ImprintOptions['original']>,
): { pact: Entry<'patti'>; digest: string } {
  const pact = patti.find((one) => one.id === id);
  if (pact === undefined) {
    const known = patti.map((one) => one.id).join(', ') || 'nessuno';
    throw new WrongArguments(
      `Impronte: nessun patto si chiama «${id}». Patti che ci sono: ${known}.`,
    );
  }
  if (!isSigned(pact)) {
    throw new WrongArguments(
      `Impronte: il patto «${id}» non è firmato. Prima scrivi nella sua scheda lo stato e la sottoscrizione.`,
    );
  }
  const digest = digestOfFile(path);
  const numero = currentVersion(pact);
  const before = versionsKept(firme, id).find((version) => version.numero === numero)?.originale;
  if (before !== undefined && before !== digest) {
    throw new WrongArguments(
      `Impronte: dell’originale della versione ${numero} del patto «${id}» è già registrata un’altra impronta.\n    registrata  ${before}\n    di ${path}  ${digest}\nQuella registrata non si cambia: se c’è una nuova firma, aggiungi al patto una nuova versione.`,
    );
  }
  return { pact, digest };
}

/** What is in the second imprints and not in the first, said in Italian. */
function difference(before: Imprints, now: Imprints): string[] {
  const deadlines = new Set(before.scadenze.scadenze.map(({ impegno }) => impegno));
  return [
    ...now.firme.patti.flatMap(({ patto, versioni }) =>
      versioni.flatMap((version) => {
        const { numero, articoli, originale, copia } = version;
        const old = versionsKept(before.firme, patto).find((one) => one.numero === numero);
        const of = `patto «${patto}», versione ${numero}`;
        return [
          ...(old === undefined ? [`${of}: testo, articoli ${articoli.length}`] : []),
          ...(originale !== undefined && old?.originale === undefined
            ? [`${of}: originale firmato, ${originale}`]
            : []),
          ...(copia !== undefined && old?.copia === undefined
            ? [`${of}: copia pubblicata, ${copia}`]
            : []),
        ];
      }),
    ),
    ...now.scadenze.scadenze
      .filter(({ impegno }) => !deadlines.has(impegno))
      .map(({ impegno, scadenza }) => `impegno «${impegno}»: scade ${onDay('il', scadenza)}`),
  ];
}
