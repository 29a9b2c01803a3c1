/** The middle of several measures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = low] = sorted.slice(Math.ceil(sorted.length / 2) - 1, middle + 1);
  return (low + high) / 2;
}

/** A figure beside its target: nothing fails here, it is only said. */
export function judge(value: number, { atMost, atLeast }: { atMost?: number; atLeast?: number }) {
  const over = atMost !== undefined && value > atMost;
  const under = atLeast !== undefined && value < atLeast;
  return over ? 'OVER THE TARGET' : under ? 'UNDER THE TARGET' : 'PASS';
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not measured here' : `${Math.round(bytes / 1e6)} MB`;
}

/** Rows in aligned columns, under a title; the first row is the heading. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  const [head = [], ...body] = rows;
  const rule = widths.map((width) => '─'.repeat(width));
  console.log(['', title, line(head), line(rule), ...body.map(line)].join('\n'));
}

/** Says what is going on, on the stream that is not the result. */
export function progress(message: string): void {
  console.error(`… ${message}`);
}
