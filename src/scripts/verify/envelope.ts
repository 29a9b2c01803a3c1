import { ascii, type Bytes, charactersOf } from './bytes.ts';

/** How a CMS message of signed data begins, after the length of its sequence (RFC 5652). */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02].join();
const SEQUENCE = 0x30;
/** A tag, a length in at most nine bytes, and those that say what it is. */
const START = 21;

/**
 * A signed envelope (`.p7m`, `.p7s`) as a CMS message: as it is, or from its base64, with or without
 * the lines of PEM around it. Undefined if it is something else.
 */
export function readEnvelope(file: Bytes): Bytes | undefined {
  if (isSignedData(file)) return file;
  const decoded = fromBase64(file);
  return decoded !== undefined && isSignedData(decoded) ? decoded : undefined;
}

function isSignedData(file: Bytes): boolean {
  const start = file.subarray(0, START);
  return start[0] === SEQUENCE && `,${start.join()},`.includes(`,${SIGNED_DATA},`);
}

/** "M" begins the base64 of a sequence, "-" the lines around it. */
const BEGINS = /^(?:M|-----BEGIN )/;

function fromBase64(file: Bytes): Bytes | undefined {
  if (!BEGINS.test(charactersOf(file.subarray(0, 11)))) return undefined;
  const text = charactersOf(file).replaceAll(/-----[A-Z0-9 ]+-----|\s+/g, '');
  try {
    return ascii(atob(text));
  } catch {
    return undefined;
  }
}
