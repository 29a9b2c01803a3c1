import type { Constructed, OctetString } from 'asn1js';
import {
  Certificate,
  IssuerAndSerialNumber,
  RSAPublicKey,
  type SignedData,
  type SignerInfo,
} from 'pkijs';
import { sameBytes } from './bytes.ts';

const SUBJECT_KEY = '2.5.29.14';
const RSA = '1.2.840.113549.1.1.1';
const SHORTEST_RSA_KEY = 2048;

/** The certificate, of those in a message, whose key made a signature. */
export async function certificateOf(
  { certificates = [] }: SignedData,
  { sid }: SignerInfo,
): Promise<Certificate | undefined> {
  const all = certificates.filter((one): one is Certificate => one instanceof Certificate);
  if (sid instanceof IssuerAndSerialNumber) {
    return all.find(
      ({ issuer, serialNumber }) =>
        issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    );
  }
  const key = keyIdentifier(sid as OctetString & Constructed);
  for (const certificate of all) {
    if (sameBytes(await keyIdentifierOf(certificate), key)) return certificate;
  }
  return undefined;
}

function keyIdentifier(sid: OctetString & Constructed): Uint8Array {
  const [inside] = sid.idBlock.isConstructed ? sid.valueBlock.value : [sid];
  return (inside as OctetString).valueBlock.valueHexView;
}

/** As the certificate says it, or as most make it: of the key's SHA-1. */
async function keyIdentifierOf(certificate: Certificate): Promise<Uint8Array> {
  const said = certificate.extensions?.find(({ extnID }) => extnID === SUBJECT_KEY);
  const value: unknown = said?.parsedValue;
  if (isOctets(value)) return value.valueBlock.valueHexView;
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array(key)));
}

function isOctets(value: unknown): value is OctetString {
  return typeof value === 'object' && value !== null && 'valueBlock' in value;
}

/** Whether its key is shorter than what holds today. */
export function hasShortKey({ subjectPublicKeyInfo: key }: Certificate): boolean {
  if (key.algorithm.algorithmId !== RSA) return false;
  try {
    const written = new Uint8Array(key.subjectPublicKey.valueBlock.valueHexView);
    const bytes = RSAPublicKey.fromBER(written).modulus.valueBlock.valueHexView;
    return (bytes[0] === 0 ? bytes.length - 1 : bytes.length) * 8 < SHORTEST_RSA_KEY;
  } catch {
    return false;
  }
}
