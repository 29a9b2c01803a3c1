import { Integer, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import type { Bytes } from '../../scripts/verify/bytes.ts';
import type { ThrowawayKey } from './throwaway-key.ts';

interface MessageOptions {
  /** Who signs: one signature each. */
  keys: readonly ThrowawayKey[];
  /** The signing time that the first declares. */
  at?: Date;
  /** Whether the message leaves out what it signs. */
  apart?: boolean;
  /** Whether the signature is of the content itself, without attributes. */
  bare?: boolean;
  /** Who stamps the time of the first signature, and when. */
  stamp?: { key: ThrowawayKey; at: Date };
  type?: string;
}

const OID = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  timeStampContent: '1.2.840.113549.1.9.16.1.4',
  policy: '1.3.6.1.4.1.99999.1',
};

const digest = async (hash: string, data: Bytes) => crypto.subtle.digest(hash, data);

/** A CMS message of signed data, as a `.p7m` holds it. */
export async function signedMessage(content: Bytes, options: MessageOptions): Promise<Bytes> {
  const { keys, at, apart = false, bare = false, stamp, type = ContentInfo.DATA } = options;
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      ...(!apart && { eContent: new OctetString({ valueHex: content.slice().buffer }) }),
    }),
    certificates: keys.map(({ certificate }) => certificate),
    signerInfos: [],
  });
  for (const [index, { privateKey, certificate, hash }] of keys.entries()) {
    const { issuer, serialNumber } = certificate;
    const signer = new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    });
    if (!bare) {
      signer.signedAttrs = new SignedAndUnsignedAttributes({
        type: 0,
        attributes: [
          attribute(OID.contentType, new ObjectIdentifier({ value: type })),
          ...(at ? [attribute(OID.signingTime, new UTCTime({ valueDate: at }))] : []),
          attribute(OID.messageDigest, new OctetString({ valueHex: await digest(hash, content) })),
        ],
      });
    }
    data.signerInfos.push(signer);
    await data.sign(privateKey, index, hash, content);
  }
  const [first] = data.signerInfos;
  if (stamp !== undefined && first !== undefined) {
    const signature = new Uint8Array(first.signature.valueBlock.valueHexView);
    const token = await timeStamp(signature, stamp);
    const info = ContentInfo.fromBER(token);
    first.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute(OID.timeStamp, info.toSchema())],
    });
  }
  const info = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: data.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER(false));
}

/** A time stamp of some bytes (RFC 3161). */
export async function timeStamp(
  data: Bytes,
  { key, at }: NonNullable<MessageOptions['stamp']>,
): Promise<Bytes> {
  const info = new TSTInfo({
    version: 1,
    policy: OID.policy,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: getCrypto(true).getOIDByAlgorithm({ name: 'SHA-256' }),
      }),
      hashedMessage: new OctetString({ valueHex: await digest('SHA-256', data) }),
    }),
    serialNumber: new Integer({ value: 1 }),
    genTime: at,
  });
  const content = new Uint8Array(info.toSchema().toBER(false));
  return signedMessage(content, { keys: [key], type: OID.timeStampContent });
}

function attribute(type: string, value: Attribute['values'][number]): Attribute {
  return new Attribute({ type, values: [value] });
}

/** The same message in the lines of PEM. */
export function asPem(message: Bytes): Bytes {
  const lines = Buffer.from(message).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return new Uint8Array(Buffer.from(`-----BEGIN PKCS7-----\n${lines}\n-----END PKCS7-----\n`));
}
