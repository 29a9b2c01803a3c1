import { fromBER, type OctetString } from 'asn1js';
import {
  type Certificate,
  ContentInfo,
  getCrypto,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import type { FoundSignature } from '../../text/signatures.ts';
import { type Bytes, sameBytes } from './bytes.ts';
import { certificateOf, hasShortKey } from './certificates.ts';

/** What can be said of a signature without knowing whom to trust, nor what is around it. */
export type CheckedSignature = Omit<FoundSignature, 'addedAfter'>;

export interface CheckedMessage {
  signatures: CheckedSignature[];
  /** What the message carries inside; undefined if it stands apart. */
  content: Bytes | undefined;
}

const OID = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  timeStampContent: '1.2.840.113549.1.9.16.1.4',
} as const;

/** Algorithms that name only the kind of key, RSA or elliptic, and mean the digest of the signer. */
const KEY_ONLY: ReadonlySet<string> = new Set(['1.2.840.113549.1.1.1', '1.2.840.10045.2.1']);

const DIGESTS: ReadonlySet<string> = new Set(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

/** What a message may ask of the browser: beyond it, it is not looked at. */
const LIMITS = { maxDepth: 60, maxNodes: 50_000, maxContentLength: 110_000_000 };

/**
 * Checks the signatures of a CMS message (RFC 5652), as PAdES and CAdES use it. Certificates are only
 * used for their keys: nothing of whom they name leaves this module.
 * @param apart what was signed, where the message does not carry it
 * @returns undefined if it is not such a message
 */
export async function checkMessage(
  message: Bytes,
  apart?: Bytes,
): Promise<CheckedMessage | undefined> {
  const data = readMessage(message);
  if (data === undefined) return undefined;
  const content = contentOf(data);
  const signatures: CheckedSignature[] = [];
  for (const signer of data.signerInfos) signatures.push(await checkSigner(data, signer, apart));
  return { signatures, content };
}

function readMessage(message: Bytes): SignedData | undefined {
  try {
    const { offset, result } = fromBER(message, LIMITS);
    if (offset === -1) return undefined;
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== ContentInfo.SIGNED_DATA) return undefined;
    return new SignedData({ schema: info.content });
  } catch {
    return undefined;
  }
}

function contentOf({ encapContentInfo: { eContent } }: SignedData): Bytes | undefined {
  return eContent === undefined ? undefined : new Uint8Array(eContent.getValue());
}

async function checkSigner(
  data: SignedData,
  signer: SignerInfo,
  apart: Bytes | undefined,
): Promise<CheckedSignature> {
  const isTimeStamp = data.encapContentInfo.eContentType === OID.timeStampContent;
  const certificate = await certificateOf(data, signer);
  const content = contentOf(data);
  const stamped = isTimeStamp ? readTimeStamp(content) : undefined;
  let outcome: CheckedSignature['outcome'];
  if (content === undefined || apart === undefined) {
    outcome = await outcomeOf(signer, certificate, content ?? apart);
  } else if (!isTimeStamp) {
    // It signs what it carries, and the file around it may be another.
    outcome = 'unknown';
  } else {
    outcome = (await isOfOther(stamped, apart))
      ? 'changed'
      : await outcomeOf(signer, certificate, content);
  }
  return {
    outcome,
    declared: isTimeStamp ? stamped?.genTime : signingTime(signer),
    stamp: await stampOf(signer),
    isWeak: isWeak(signer, certificate),
    isTimeStamp,
  };
}

async function outcomeOf(
  signer: SignerInfo,
  certificate: Certificate | undefined,
  signed: Bytes | undefined,
): Promise<CheckedSignature['outcome']> {
  if (signed === undefined) return 'apart';
  const digest = digestName(signer.digestAlgorithm.algorithmId);
  if (digest === undefined || certificate === undefined) return 'unknown';
  const { signedAttrs } = signer;
  let bytes: ArrayBuffer | Bytes = signed;
  if (signedAttrs !== undefined) {
    const [kept, ...more] = valuesOf(signer, OID.messageDigest);
    if (kept === undefined || more.length > 0) return 'forged';
    const now = new Uint8Array(await crypto.subtle.digest(digest, signed));
    if (!sameBytes(now, (kept as OctetString).valueBlock.valueHexView)) return 'changed';
    bytes = signedAttrs.encodedValue;
  }
  try {
    const engine = getCrypto(true);
    const says = engine.getHashAlgorithm(signer.signatureAlgorithm);
    if (says === '' && !KEY_ONLY.has(signer.signatureAlgorithm.algorithmId)) return 'unknown';
    const isTrue = await engine.verifyWithPublicKey(
      bytes,
      signer.signature,
      certificate.subjectPublicKeyInfo,
      signer.signatureAlgorithm,
      says === '' ? digest : undefined,
    );
    return isTrue ? 'intact' : 'forged';
  } catch {
    return 'unknown';
  }
}

function digestName(oid: string): string | undefined {
  const algorithm = getCrypto(true).getAlgorithmByOID(oid);
  const name = 'name' in algorithm ? algorithm.name : '';
  return DIGESTS.has(name) ? name : undefined;
}

/** All values of a signed attribute. */
function valuesOf({ signedAttrs }: SignerInfo, type: string): unknown[] {
  return (signedAttrs?.attributes ?? [])
    .filter((attribute) => attribute.type === type)
    .flatMap(({ values }): unknown[] => values);
}

function signingTime(signer: SignerInfo): Date | undefined {
  const [value] = valuesOf(signer, OID.signingTime);
  const hasDate = (time: unknown): time is { toDate(): Date } =>
    typeof time === 'object' && time !== null && 'toDate' in time;
  if (!hasDate(value)) return undefined;
  const date = value.toDate();
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function readTimeStamp(content: Bytes | undefined): TSTInfo | undefined {
  try {
    return content && TSTInfo.fromBER(content);
  } catch {
    return undefined;
  }
}

/** Whether a time stamp is of something else. */
async function isOfOther(stamp: TSTInfo | undefined, data: Bytes): Promise<boolean> {
  if (stamp === undefined) return true;
  const { hashAlgorithm, hashedMessage } = stamp.messageImprint;
  const digest = digestName(hashAlgorithm.algorithmId);
  if (digest === undefined) return true;
  const now = new Uint8Array(await crypto.subtle.digest(digest, data));
  return !sameBytes(now, hashedMessage.valueBlock.valueHexView);
}

/** The time stamp beside a signature: of the signature, and signed in its turn. */
async function stampOf(signer: SignerInfo): Promise<CheckedSignature['stamp']> {
  const attribute = signer.unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStamp);
  if (attribute === undefined) return undefined;
  try {
    const info = new ContentInfo({ schema: attribute.values[0] });
    const token = new SignedData({ schema: info.content });
    const [signatory] = token.signerInfos;
    if (signatory === undefined) return { outcome: 'unknown', at: undefined };
    const stamp = readTimeStamp(contentOf(token));
    const signature = new Uint8Array(signer.signature.valueBlock.valueHexView);
    if (await isOfOther(stamp, signature)) return { outcome: 'wrong', at: stamp?.genTime };
    const certificate = await certificateOf(token, signatory);
    const outcome = await outcomeOf(signatory, certificate, contentOf(token));
    const isWrong = outcome === 'changed' || outcome === 'forged';
    return {
      outcome: outcome === 'intact' ? 'intact' : isWrong ? 'wrong' : 'unknown',
      at: stamp?.genTime,
    };
  } catch {
    return { outcome: 'unknown', at: undefined };
  }
}

function isWeak(signer: SignerInfo, certificate: Certificate | undefined): boolean {
  return (
    digestName(signer.digestAlgorithm.algorithmId) === 'SHA-1' ||
    (certificate !== undefined && hasShortKey(certificate))
  );
}
