import type { FoundSignature } from '../../text/signatures.ts';
import { type Bytes, sha256 } from './bytes.ts';
import { readEnvelope } from './envelope.ts';
import { isPdf, type PdfSignature, pdfSignatures } from './pdf-signatures.ts';

/** What a file says of itself. */
export interface Inspection {
  /** SHA-256 of the file, then of what its envelopes hold, the outermost first. */
  digests: string[];
  signatures: FoundSignature[];
  /** Signatures beyond those looked at. */
  others: number;
  /** Whether it is, or should be, a signed envelope that cannot be opened. */
  closedEnvelope: boolean;
}

/** An envelope in an envelope, and so on: further than this nobody goes in earnest. */
const MOST_ENVELOPES = 4;

/** Computes the digests of a file, and checks the signatures that it carries. */
export async function inspect(file: Bytes, name: string): Promise<Inspection> {
  const inspection: Inspection = {
    digests: [],
    signatures: [],
    others: 0,
    closedEnvelope: false,
  };
  await look(file, inspection);
  inspection.closedEnvelope ||=
    /\.p7[ms]$/i.test(name) && inspection.digests.length === 1 && readEnvelope(file) === undefined;
  return inspection;
}

async function look(file: Bytes, inspection: Inspection): Promise<void> {
  inspection.digests.push(await sha256(file));
  // First: near its beginning an envelope may hold that of a PDF.
  const message = readEnvelope(file);
  if (message === undefined) return isPdf(file) ? lookIntoPdf(file, inspection) : undefined;
  if (inspection.digests.length > MOST_ENVELOPES) return;
  // Most files are not signed: what reads signatures comes only for those that are.
  const { checkMessage } = await import('./cms-signature.ts');
  const checked = await checkMessage(message);
  if (checked === undefined) {
    inspection.closedEnvelope = true;
    return;
  }
  inspection.signatures.push(
    ...checked.signatures.map((signature) => ({ ...signature, addedAfter: false })),
  );
  if (checked.content !== undefined) await look(checked.content, inspection);
}

async function lookIntoPdf(file: Bytes, inspection: Inspection): Promise<void> {
  const { signatures, others } = pdfSignatures(file);
  inspection.others += others;
  for (const signature of signatures) {
    inspection.signatures.push(...(await checkPdfSignature(signature)));
  }
}

const NOTHING_KNOWN = {
  declared: undefined,
  stamp: undefined,
  isWeak: false,
  isTimeStamp: false,
  addedAfter: false,
} as const;

async function checkPdfSignature(signature: PdfSignature): Promise<FoundSignature[]> {
  if (signature.kind === 'broken') return [{ ...NOTHING_KNOWN, outcome: 'broken' }];
  const { contents, declared, addedAfter } = signature;
  const { checkMessage } = await import('./cms-signature.ts');
  const checked = await checkMessage(contents, signature.signed());
  if (checked === undefined || checked.signatures.length === 0) {
    return [{ ...NOTHING_KNOWN, outcome: 'unknown', declared, addedAfter }];
  }
  return checked.signatures.map((one) => ({
    ...one,
    declared: one.isTimeStamp ? one.declared : (declared ?? one.declared),
    addedAfter,
  }));
}
