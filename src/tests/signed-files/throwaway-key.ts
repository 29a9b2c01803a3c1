import { Integer, PrintableString } from 'asn1js';
import { AttributeTypeAndValue, Certificate } from 'pkijs';

/** A key made for one test, and the certificate that it signed for itself. */
export interface ThrowawayKey {
  privateKey: CryptoKey;
  certificate: Certificate;
  hash: string;
}

export interface KeyOptions {
  name?: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Of an RSA key. */
  bits?: number;
}

/** Whom the certificate names: nobody. No page may show it. */
export const SUBJECT = 'Mugnaia Inventata di Prova';

const COMMON_NAME = '2.5.4.3';

let made = 0;

export async function throwawayKey({
  name = 'ECDSA',
  hash = 'SHA-256',
  bits = 2048,
}: KeyOptions = {}): Promise<ThrowawayKey> {
  const algorithm =
    name === 'ECDSA'
      ? { name, namedCurve: 'P-256' }
      : { name, hash, modulusLength: bits, publicExponent: Uint8Array.of(1, 0, 1) };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (made += 1) });
  for (const body of [certificate.issuer, certificate.subject]) {
    body.typesAndValues.push(
      new AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new PrintableString({ value: SUBJECT }),
      }),
    );
  }
  certificate.notBefore.value = new Date('2031-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2032-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, hash);
  return { privateKey, certificate, hash };
}
