import { encode } from 'uqr';

/** What a printed sheet needs to lead back to its page. */
export interface PrintMark {
  address: string;
  /** Side of the QR code, in modules. */
  size: number;
  /** SVG path of its dark modules: runs, to be drawn with a stroke one unit wide. */
  path: string;
}

/**
 * The checkerboard mask. Readers take any; to weigh all eight on every page would be the dearest
 * thing a page does in the build.
 */
const MASK = 0;

/**
 * The QR code of an address. Each run says only how far it is from the last: half the bytes.
 * @param ecc how much of it can be spoiled: `M`, 15 %, for a sheet that hangs outdoors
 */
export function printMark(address: string, ecc: 'L' | 'M' = 'L'): PrintMark {
  const { data, size } = encode(address, { ecc, border: 0, maskPattern: MASK });
  let path = '';
  let [penX, penY] = [0, 0];
  for (const [y, row] of data.entries()) {
    for (const { start, width } of darkRuns(row)) {
      path += `m${start - penX} ${y - penY}h${width}`;
      [penX, penY] = [start + width, y];
    }
  }
  return { address: address.replace(/^https?:\/\//, ''), size, path };
}

function darkRuns(row: readonly boolean[]): { start: number; width: number }[] {
  const runs: { start: number; width: number }[] = [];
  for (let start = row.indexOf(true); start !== -1;) {
    const end = row.indexOf(false, start);
    const width = (end === -1 ? row.length : end) - start;
    runs.push({ start, width });
    start = row.indexOf(true, start + width);
  }
  return runs;
}
