import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

/** The lines of a table of one column. */
const lines = (...cells: Parameters<typeof toCsv>[1][number]) =>
  toCsv(
    ['colonna'],
    cells.map((cell) => [cell]),
  )
    .slice('\uFEFFcolonna\r\n'.length)
    .split('\r\n')
    .slice(0, -1);

describe('a CSV file', () => {
  it('begins with a byte order mark, and every line ends with CRLF', () => {
    expect(toCsv(['a', 'b'], [['è', 1]])).toBe('\uFEFFa,b\r\nè,1\r\n');
    expect(toCsv(['a'], [])).toBe('\uFEFFa\r\n');
  });

  it('quotes only what needs it, and doubles quotes', () => {
    expect(lines('uno', 'uno, due', 'detto "sì"', 'uno\ndue', 'uno; due')).toEqual([
      'uno',
      '"uno, due"',
      '"detto ""sì"""',
      '"uno\ndue"',
      'uno; due',
    ]);
  });

  it('writes numbers and answers as they are, and nothing for what is absent', () => {
    expect(lines(-12.5, 0, true, false, undefined)).toEqual(['-12.5', '0', 'true', 'false', '']);
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-cmd|calc', '- un elenco', '＝1', '\t=1'])(
    'does not let a spreadsheet run %j',
    (text) => {
      expect(lines(text)[0]).toBe(`'${text}`);
    },
  );

  it('puts the apostrophe inside the quotes', () => {
    expect(lines('=HYPERLINK("https://esempio.it","qui")')).toEqual([
      `"'=HYPERLINK(""https://esempio.it"",""qui"")"`,
    ]);
  });

  it.each(['+39 0541 000000', '-12', '– un inciso', 'a=b'])('leaves %j alone', (text) => {
    expect(lines(text)).toEqual([text]);
  });
});
