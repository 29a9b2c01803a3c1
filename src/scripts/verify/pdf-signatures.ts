import { type Bytes, charactersOf, joined, placesOf } from './bytes.ts';

/** What a PDF says of one of its signatures (PDF 32000-1, 12.8). */
export type PdfSignature =
  | {
      kind: 'found';
      /** What was signed: the file but for the signature itself. */
      signed: () => Bytes;
      /** The signature, a CMS message with zeros after it. */
      contents: Bytes;
      /** Day and hour that the program that signed wrote beside it; declared, not proved. */
      declared: Date | undefined;
      /** Whether something was added to the file after it. */
      addedAfter: boolean;
    }
  /** The places it names do not fit the file: nobody can say what was signed. */
  | { kind: 'broken' };

export interface PdfSignatures {
  signatures: PdfSignature[];
  /** Others beyond those looked at. */
  others: number;
}

/** More than a file ever needs: each of them means to hash it all again. */
const MOST = 20;
const MOST_PLACES = 1000;
const LONGEST_SIGNATURE = 8_000_000;

const RANGE = '/ByteRange';
/** Characters that a range of numbers may take. */
const RANGE_LENGTH = 120;

export function isPdf(file: Bytes): boolean {
  return charactersOf(file.subarray(0, 1024)).includes('%PDF-');
}

/** The signatures in a PDF, in the order in which they were made. */
export function pdfSignatures(file: Bytes): PdfSignatures {
  const ranges = new Map(
    placesOf(file, RANGE, MOST_PLACES)
      .map((at) => rangeAt(file, at))
      .filter((range) => range !== undefined)
      .map((range) => [range.join(' '), range]),
  );
  const inOrder = [...ranges.values()].sort((a, b) => endOf(a) - endOf(b));
  return {
    signatures: inOrder.slice(0, MOST).map((range) => signatureAt(file, range)),
    others: Math.max(0, inOrder.length - MOST),
  };
}

/** Start and length of two pieces of the file; other than four numbers if they cannot be read. */
type Range = number[];

function rangeAt(file: Bytes, at: number): Range | undefined {
  const start = at + RANGE.length;
  const text = charactersOf(file.subarray(start, start + RANGE_LENGTH));
  const inside = /^\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const numbers = inside.trim().split(/\s+/);
  return numbers.every((one) => /^\d{1,12}$/.test(one)) ? numbers.map(Number) : [];
}

function endOf([, , start = 0, length = 0]: Range): number {
  return start + length;
}

function signatureAt(file: Bytes, range: Range): PdfSignature {
  const [first, firstLength, second, secondLength, ...more] = range;
  if (first !== 0 || !firstLength || second === undefined || secondLength === undefined) {
    return { kind: 'broken' };
  }
  const end = second + secondLength;
  const gap = second - firstLength;
  if (more.length > 0 || end > file.length || gap <= 0 || gap > LONGEST_SIGNATURE) {
    return { kind: 'broken' };
  }
  // Between the pieces there is the signature and nothing else: of whatever else were there nobody
  // could say who put it.
  const contents = hexadecimal(charactersOf(file.subarray(firstLength, second)));
  if (contents === undefined) return { kind: 'broken' };
  return {
    kind: 'found',
    signed: () => joined([file.subarray(0, firstLength), file.subarray(second, end)]),
    contents,
    declared: declaredDate(file, firstLength, second),
    addedAfter: end < file.length,
  };
}

/** The bytes of a hexadecimal string of a PDF, `<30 82…>`. */
function hexadecimal(written: string): Bytes | undefined {
  if (!/^<[0-9a-f\s]+>$/i.test(written)) return undefined;
  const digits = written.replaceAll(/[^0-9a-f]/gi, '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16),
  );
}

/** How far the parts of a signature's dictionary may be from the signature. */
const DICTIONARY_LENGTH = 4000;

/** The `/M` of the dictionary, before or after the signature: what it says was signed with it. */
function declaredDate(file: Bytes, before: number, after: number): Date | undefined {
  const head = charactersOf(file.subarray(Math.max(0, before - DICTIONARY_LENGTH), before));
  const tail = charactersOf(file.subarray(after, after + DICTIONARY_LENGTH));
  const [dictionaryEnd = ''] = tail.split('endobj');
  const dictionary = `${head.slice(head.lastIndexOf(' obj') + 1)} ${dictionaryEnd}`;
  const written = /\/M\s*\(D:([^)]{4,30})\)/.exec(dictionary)?.[1];
  return written === undefined ? undefined : pdfDate(written);
}

const PDF_DATE = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z.*|([+-])(\d{2})'?(\d{2})?'?)?$/;

/** `20310118110412+01'00'` as an instant; undefined without hour and minute, or if there is none. */
function pdfDate(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second = '00', sign, hours = '00', minutes = '00'] =
    PDF_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
