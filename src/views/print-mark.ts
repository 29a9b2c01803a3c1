import { encode } from 'uqr';

/** What a printed sheet needs to lead back to its page. */
export interface PrintMark {
  address: string;
  /** Side of the QR code, in modules. */
  size: number;
  /** SVG path of its dark modules, one unit each. */
  path: string;
}

/** The QR code of an address, drawn as runs of dark modules. */
export function printMark(address: string): PrintMark {
  const { data, size } = encode(address, { ecc: 'L', border: 0 });
  const path = data.map((row, y) => darkRuns(row, y)).join('');
  return { address: address.replace(/^https?:\/\//, ''), size, path };
}

function darkRuns(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const end = row.indexOf(false, x);
    const width = (end === -1 ? row.length : end) - x;
    path += `M${x} ${y}h${width}v1h-${width}z`;
    x += width;
  }
  return path;
}
