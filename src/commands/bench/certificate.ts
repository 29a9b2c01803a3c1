import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** What a server on this machine needs to speak https, and a browser to trust it. */
export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
  /** SHA-256 of the public key, in base64: how a browser is told to accept it. */
  fingerprint: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const VERSION = 0xa0;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_ID = 0x06;
const TEXT = 0x0c;
const TIME = 0x17;

const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x55, 0x04, 0x03];

/**
 * A certificate that signs itself, for one run: the shortest that RFC 5280 allows. Neither Node nor
 * every system can make one.
 */
export function makeCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = der(SEQUENCE, der(OBJECT_ID, Buffer.from(ECDSA_WITH_SHA256)));
  const attribute = der(
    SEQUENCE,
    der(OBJECT_ID, Buffer.from(COMMON_NAME)),
    der(TEXT, Buffer.from('localhost')),
  );
  const name = der(SEQUENCE, der(SET, attribute));
  const validity = der(
    SEQUENCE,
    der(TIME, Buffer.from('200101000000Z')),
    der(TIME, Buffer.from('491231235959Z')),
  );
  // The third, counted from none.
  const version = der(VERSION, der(INTEGER, Buffer.from([2])));
  const serial = der(INTEGER, Buffer.from([1]));
  const content = der(SEQUENCE, version, serial, algorithm, name, validity, name, spki);
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', content, privateKey));
  const certificate = der(SEQUENCE, content, algorithm, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}

/** A value with its kind and length, as DER writes it. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content]);
}

/** In as few octets as can hold it: browsers refuse longer ones. */
function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
