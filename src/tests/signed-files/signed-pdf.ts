import type { Bytes } from '../../scripts/verify/bytes.ts';
import { signedMessage, timeStamp } from './signed-message.ts';
import type { ThrowawayKey } from './throwaway-key.ts';

const ROOM = 6000;
const RANGE_ROOM = 60;

/** A page with one line of text. */
export function plainPdf(text: string): Bytes {
  const stream = `BT /F1 18 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (it-IT) >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const rows = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return bytes(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

interface PdfSignatureOptions {
  key: ThrowawayKey;
  /** As `/M` has it: `20310118110412+01'00'`. */
  declared?: string;
  /** When a time stamp of the document says that it was there; it stands in place of a signature. */
  stampedAt?: Date;
}

/** A PDF with one more signature, added after what it had. */
export async function signedPdf(file: Bytes, options: PdfSignatureOptions): Promise<Bytes> {
  const { key, declared, stampedAt } = options;
  const kind = stampedAt === undefined ? 'ETSI.CAdES.detached' : 'ETSI.RFC3161';
  const before = `${characters(file)}9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${kind}\n${
    declared === undefined ? '' : `/M (D:${declared})\n`
  }/ByteRange `;
  const start = before.length + RANGE_ROOM + '\n/Contents '.length;
  const after = ' >>\nendobj\n%%EOF\n';
  const end = start + ROOM * 2 + 2;
  const range = `[0 ${start} ${end} ${after.length}]`.padEnd(RANGE_ROOM);
  const head = `${before}${range}\n/Contents `;
  const signed = bytes(head + after);
  const message =
    stampedAt === undefined
      ? await signedMessage(signed, { keys: [key], apart: true })
      : await timeStamp(signed, { key, at: stampedAt });
  const hex = Buffer.from(message)
    .toString('hex')
    .padEnd(ROOM * 2, '0');
  return bytes(`${head}<${hex}>${after}`);
}

/** A PDF with a note added after all it had, as programs do when they save over a signed file. */
export function withAddition(file: Bytes): Bytes {
  return bytes(`${characters(file)}10 0 obj\n<< /Note (aggiunta dopo) >>\nendobj\n%%EOF\n`);
}

/** The same file with other numbers in its first range of bytes. */
export function withRange(file: Bytes, range: string): Bytes {
  return bytes(
    characters(file).replace(/\/ByteRange \[[^\]]*\] */, (old) =>
      `/ByteRange [${range}]`.padEnd(old.length),
    ),
  );
}

function bytes(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function characters(file: Bytes): string {
  return Buffer.from(file).toString('latin1');
}
