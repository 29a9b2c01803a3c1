/** Bytes in memory of their own, as WebCrypto asks for them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const decoder = new TextDecoder('latin1');

/** One character for each byte; those of ASCII are themselves. */
export function charactersOf(bytes: Bytes): string {
  return decoder.decode(bytes);
}

/** ASCII text as bytes. */
export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const PIECE = 1_000_000;

/** Where an ASCII text stands in a file, in order: at most so many places. */
export function placesOf(file: Bytes, text: string, most: number): number[] {
  const places: number[] = [];
  for (let start = 0; start < file.length && places.length < most; start += PIECE) {
    // A text may begin in a piece and end in the next.
    const piece = charactersOf(file.subarray(start, start + PIECE + text.length - 1));
    let at = piece.indexOf(text);
    while (at !== -1 && places.length < most) {
      places.push(start + at);
      at = piece.indexOf(text, at + 1);
    }
  }
  return places;
}

export function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** SHA-256, in hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
