import { beforeAll, describe, expect, it } from 'vitest';
import { asPem, signedMessage, timeStamp } from '../../tests/signed-files/signed-message.ts';
import {
  plainPdf,
  signedPdf,
  withAddition,
  withRange,
} from '../../tests/signed-files/signed-pdf.ts';
import {
  type KeyOptions,
  SUBJECT,
  throwawayKey,
  type ThrowawayKey,
} from '../../tests/signed-files/throwaway-key.ts';
import { type Bytes, joined, sha256 } from './bytes.ts';
import { inspect } from './inspect.ts';

const PDF = plainPdf('Patto di prova');
const AT = new Date('2031-01-18T10:04:12Z');
const STAMPED = new Date('2031-01-18T10:05:00Z');

let key: ThrowawayKey;
let stamper: ThrowawayKey;

beforeAll(async () => {
  [key, stamper] = await Promise.all([throwawayKey(), throwawayKey()]);
});

async function outcomes(file: Bytes, name = 'patto.pdf') {
  return (await inspect(file, name)).signatures.map(({ outcome }) => outcome);
}

/** The same file with one byte that is not what it was. */
function changed(file: Bytes, at: number): Bytes {
  const other = file.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

const kinds: KeyOptions[] = [
  { name: 'ECDSA', hash: 'SHA-256' },
  { name: 'ECDSA', hash: 'SHA-512' },
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  { name: 'RSA-PSS', hash: 'SHA-256' },
  { name: 'RSA-PSS', hash: 'SHA-512' },
];

describe('a PDF signed inside (PAdES)', () => {
  it.each(kinds)('with $name and $hash is intact, and tells a changed byte', async (kind) => {
    const signed = await signedPdf(PDF, {
      key: await throwawayKey(kind),
      declared: "20310118110412+01'00'",
    });
    const { signatures, digests } = await inspect(signed, 'patto.pdf');
    expect(digests).toEqual([await sha256(signed)]);
    expect(signatures).toEqual([
      {
        outcome: 'intact',
        declared: AT,
        stamp: undefined,
        isWeak: false,
        isTimeStamp: false,
        addedAfter: false,
      },
    ]);
    expect(await outcomes(changed(signed, 300))).toEqual(['changed']);
  });

  it('tells any changed byte of what was signed', async () => {
    const signed = await signedPdf(PDF, { key });
    const text = Buffer.from(signed).toString('latin1');
    const [gap, end] = [text.indexOf('/Contents <') + 10, text.lastIndexOf('> >>')];
    for (let at = 20; at < signed.length; at += 37) {
      if (at >= gap && at <= end) continue;
      const { signatures } = await inspect(changed(signed, at), 'patto.pdf');
      expect(
        signatures.every(({ outcome }) => outcome !== 'intact'),
        String(at),
      ).toBe(true);
    }
  });

  it('by two bodies has two signatures, in the order in which they were made', async () => {
    const first = await signedPdf(PDF, { key, declared: "20310118110412+01'00'" });
    const both = await signedPdf(first, { key: stamper, declared: '20310122083000Z' });
    const { signatures } = await inspect(both, 'patto.pdf');
    expect(signatures.map(({ outcome, addedAfter }) => [outcome, addedAfter])).toEqual([
      ['intact', true],
      ['intact', false],
    ]);
    expect(signatures.map(({ declared }) => declared?.toISOString())).toEqual([
      '2031-01-18T10:04:12.000Z',
      '2031-01-22T08:30:00.000Z',
    ]);
  });

  it('that something was added to is intact up to there', async () => {
    const { signatures } = await inspect(withAddition(await signedPdf(PDF, { key })), 'patto.pdf');
    expect(signatures).toEqual([
      expect.objectContaining({ outcome: 'intact', addedAfter: true, declared: undefined }),
    ]);
  });

  it('with a time stamp of the document says since when it was there', async () => {
    const signed = await signedPdf(PDF, { key: stamper, stampedAt: STAMPED });
    expect((await inspect(signed, 'patto.pdf')).signatures).toEqual([
      expect.objectContaining({ outcome: 'intact', isTimeStamp: true, declared: STAMPED }),
    ]);
    expect(await outcomes(changed(signed, 300))).toEqual(['changed']);
  });

  it.each([
    ['beyond the end', '0 900 13000 999999'],
    ['that overlap', '0 9000 800 100'],
    ['that leave nothing out', '0 100 100 200'],
    ['that begin later', '5 100 200 20'],
    ['that leave out more than the signature', '0 100 14000 20'],
    ['of three numbers', '0 100 200'],
    ['of six numbers', '0 100 200 10 300 5'],
    ['that are no numbers', '0 zero uno due'],
    ['too large to be places', '0 99999999999999 1 1'],
  ])('with places %s is broken', async (_, range) => {
    const signed = await signedPdf(PDF, { key });
    expect(await outcomes(withRange(signed, range))).toEqual(['broken']);
  });

  it('in a way that is not a signature is unknown', async () => {
    const signed = Buffer.from(await signedPdf(PDF, { key })).toString('latin1');
    const other = signed.replace(
      /<[0-9a-f]{100,}>/,
      (hex) => `<${'ab'.repeat(hex.length / 2 - 1)}>`,
    );
    expect(await outcomes(new Uint8Array(Buffer.from(other, 'latin1')))).toEqual(['unknown']);
  });

  it('with hundreds of signatures is looked at only in part', async () => {
    const ranges = Array.from({ length: 300 }, (_, index) => `/ByteRange [0 ${index + 1} 2 3]`);
    const file = new Uint8Array(Buffer.from(`%PDF-1.4\n${ranges.join('\n')}`));
    const { signatures, others } = await inspect(file, 'patto.pdf');
    expect([signatures.length, others]).toEqual([20, 280]);
  });

  it('or not signed at all has no signature', async () => {
    expect(await inspect(PDF, 'patto.pdf')).toEqual({
      digests: [await sha256(PDF)],
      signatures: [],
      others: 0,
      closedEnvelope: false,
    });
  });
});

describe('a signed envelope (CAdES)', () => {
  it('gives the digest of what it holds, and its signatures', async () => {
    const message = await signedMessage(PDF, { keys: [key, stamper], at: AT });
    const { digests, signatures } = await inspect(message, 'patto.pdf.p7m');
    expect(digests).toEqual([await sha256(message), await sha256(PDF)]);
    expect(signatures.map(({ outcome, declared }) => [outcome, declared])).toEqual([
      ['intact', AT],
      ['intact', AT],
    ]);
  });

  it.each(kinds)('with $name and $hash is intact', async (kind) => {
    const signer = await throwawayKey(kind);
    const message = await signedMessage(PDF, { keys: [signer], at: AT });
    const bare = await signedMessage(PDF, { keys: [signer], bare: true });
    expect(await outcomes(message, 'a.p7m')).toEqual(['intact']);
    expect(await outcomes(bare, 'a.p7m')).toEqual(['intact']);
  });

  it('tells any changed byte of what it holds', async () => {
    const message = await signedMessage(PDF, { keys: [key], at: AT });
    const start = Buffer.from(message).indexOf('%PDF');
    for (let at = start; at < start + PDF.length; at += 29) {
      expect(await outcomes(changed(message, at), 'a.p7m')).toEqual(['changed']);
    }
  });

  it('tells a signature that is of another key, and a time that was changed', async () => {
    const message = await signedMessage(PDF, { keys: [key], at: AT });
    const time = Buffer.from(message).indexOf('310118100412Z');
    expect(time).toBeGreaterThan(0);
    expect(await outcomes(changed(message, time + 11), 'a.p7m')).toEqual(['forged']);
    const other = { ...key, privateKey: stamper.privateKey };
    expect(await outcomes(await signedMessage(PDF, { keys: [other] }), 'a.p7m')).toEqual([
      'forged',
    ]);
  });

  it('is read from its base64 too', async () => {
    const message = await signedMessage(PDF, { keys: [key] });
    const plain = new Uint8Array(Buffer.from(Buffer.from(message).toString('base64')));
    for (const file of [asPem(message), plain]) {
      const { digests, signatures } = await inspect(file, 'a.p7m');
      expect(digests).toEqual([await sha256(file), await sha256(PDF)]);
      expect(signatures[0]?.outcome).toBe('intact');
    }
  });

  it('in another envelope, around a PDF signed inside, shows all of it', async () => {
    const inner = await signedPdf(PDF, { key });
    const envelope = await signedMessage(inner, { keys: [key] });
    const outer = await signedMessage(envelope, { keys: [stamper] });
    const { digests, signatures } = await inspect(outer, 'patto.pdf.p7m.p7m');
    expect(digests).toEqual(await Promise.all([outer, envelope, inner].map(sha256)));
    expect(signatures.map(({ outcome }) => outcome)).toEqual(['intact', 'intact', 'intact']);
  });

  it('without what it signs says that it is elsewhere', async () => {
    const message = await signedMessage(PDF, { keys: [key], apart: true });
    expect(await outcomes(message, 'patto.pdf.p7s')).toEqual(['apart']);
  });

  it('with a time stamp says since when it was there; of another signature, that it is not its own', async () => {
    const stamp = { key: stamper, at: STAMPED };
    const good = await signedMessage(PDF, { keys: [key], at: AT, stamp });
    expect((await inspect(good, 'a.p7m')).signatures[0]).toMatchObject({
      outcome: 'intact',
      stamp: { outcome: 'intact', at: STAMPED },
    });
    const alone = await timeStamp(PDF, stamp);
    expect((await inspect(alone, 'a.p7m')).signatures[0]).toMatchObject({ isTimeStamp: true });
    const token = Buffer.from(good).lastIndexOf('20310118100500Z');
    expect(token).toBeGreaterThan(0);
    expect((await inspect(changed(good, token + 13), 'a.p7m')).signatures[0]?.stamp?.outcome).toBe(
      'wrong',
    );
  });

  it.each([
    ['a digest of the past', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }],
    ['a short key', { name: 'RSASSA-PKCS1-v1_5', bits: 1024 }],
  ] as const)('with %s is intact and weak', async (_, options) => {
    const message = await signedMessage(PDF, { keys: [await throwawayKey(options)] });
    expect((await inspect(message, 'a.p7m')).signatures).toEqual([
      expect.objectContaining({ outcome: 'intact', isWeak: true }),
    ]);
  });

  it('of a kind that nobody knows is unknown, not broken', async () => {
    const message = Buffer.from(await signedMessage(PDF, { keys: [key] }));
    // The last arc of ecdsa-with-SHA256, then of SHA-256: algorithms that are not there.
    const withOther = (known: number[]) => {
      const file = Buffer.from(message);
      const at = file.lastIndexOf(Buffer.from(known));
      file[at + known.length - 1] = 0x63;
      return new Uint8Array(file);
    };
    const ecdsa = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
    const digest = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
    expect(await outcomes(withOther(ecdsa), 'a.p7m')).toEqual(['unknown']);
    expect(await outcomes(withOther(digest), 'a.p7m')).toEqual(['unknown']);
  });

  it('keeps to itself whom its certificates name', async () => {
    const message = await signedMessage(PDF, { keys: [key], at: AT });
    expect(Buffer.from(message).includes(SUBJECT)).toBe(true);
    expect(JSON.stringify(await inspect(message, 'a.p7m'))).not.toContain(SUBJECT);
  });
});

describe('a file made to do harm', () => {
  const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
  const start = (...length: number[]) => Uint8Array.of(0x30, ...length, ...signedData);

  it.each([
    ['that ends at once', start(0x80)],
    ['longer than it is', joined([start(0x84, 0x7f, 0xff, 0xff, 0xff), new Uint8Array(2000)])],
    [
      'nested by the hundred thousand',
      joined([start(0x80), new Uint8Array(300_000).map((_, at) => (at % 2 === 0 ? 0x30 : 0x80))]),
    ],
    [
      'of millions of nothings',
      joined([
        start(0x80),
        Uint8Array.of(0xa0, 0x80),
        new Uint8Array(2_000_000).fill(5).map((_, at) => (at % 2 ? 0 : 5)),
      ]),
    ],
    ['of another kind inside', start(0x0b)],
  ])('as an envelope %s stays closed', async (_, file) => {
    expect(await inspect(file, 'patto.p7m')).toEqual({
      digests: [await sha256(file)],
      signatures: [],
      others: 0,
      closedEnvelope: true,
    });
  });

  it('or only called an envelope stays closed', async () => {
    const text = new Uint8Array(Buffer.from('Non sono una busta.'));
    expect((await inspect(text, 'a.P7M')).closedEnvelope).toBe(true);
    expect((await inspect(text, 'a.txt')).closedEnvelope).toBe(false);
    const half = (await signedMessage(PDF, { keys: [key] })).slice(0, 900);
    expect((await inspect(half, 'a.p7m')).closedEnvelope).toBe(true);
  });
});
