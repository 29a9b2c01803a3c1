/** One cell; absent is empty. */
export type Cell = string | number | boolean | undefined;

const BYTE_ORDER_MARK = '\uFEFF';

// Only digits and their punctuation after a sign run nothing: telephone numbers stay as they are.
const FORMULA = /^(?:[=@\t\r＝＋－＠]|[+-](?![\d\s.,/()-]*$))/;

/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes where they are needed. It begins with a byte order
 * mark, without which some spreadsheets read accents wrong. A text that a spreadsheet could run as
 * a formula gets an apostrophe before it; numbers are never touched.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
