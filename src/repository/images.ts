import { closeSync, openSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

const SIGNATURES: readonly { kind: string; matches: (head: Buffer) => boolean }[] = [
  { kind: 'jpg', matches: (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { kind: 'png', matches: (head) => head.subarray(1, 4).toString('latin1') === 'PNG' },
  {
    kind: 'webp',
    matches: (head) =>
      head.subarray(0, 4).toString('latin1') === 'RIFF' &&
      head.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  { kind: 'avif', matches: (head) => /^ftypavi[fs]/.test(head.subarray(4, 12).toString('latin1')) },
];

/** Whether a file begins like an image of the kinds that the site publishes. */
export function beginsAsImage(path: string): boolean {
  const head = Buffer.alloc(16);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return SIGNATURES.some(({ matches }) => matches(head));
}

/** Images already decoded, by path, size and time of change: while writing, they stay the same. */
const decoded = new Map<string, boolean>();

/** Whether an image can be decoded to its last row, as the build will. */
export async function isWholeImage(path: string): Promise<boolean> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const whole = decoded.get(key) ?? (await decodes(path));
  decoded.set(key, whole);
  return whole;
}

async function decodes(path: string): Promise<boolean> {
  try {
    // Read here: by its path, sharp would remember a file as it was before it was mended. So small
    // that most formats are decoded in part, and still read to the end.
    await sharp(await readFile(path), { failOn: 'truncated' })
      .resize(8)
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
