import { existsSync, readFileSync } from 'node:fs';
import { loadedFiles } from './html-tree.ts';
import { fileOf, longest } from './real-site.ts';
import { judge, kilobytes, printTable } from './report.ts';
import { compress } from './server.ts';

/** Bytes: what fits the first round trip, and the whole first visit. */
const MOST_HTML_AND_CSS = 14_600;
const MOST_IN_ALL = 60_000;

/** What travels is compressed, except what already is. */
const COMPRESSED = /\.(?:woff2|webp|avif|jpe?g|png)$/;

type Part = 'HTML and inline CSS' | 'style' | 'font' | 'script' | 'image';

/** Weighs the longest session page of a built site, with all that it loads. */
export function benchBytes(dist: string): void {
  const path = longest(dist, 'sessioni');
  if (path === undefined) {
    console.log('\nThere are no sessions: nothing to weigh.');
    return;
  }
  const html = readFileSync(fileOf(dist, path));
  const files = loadedFiles(html.toString()).flatMap(({ kind, address }) => {
    const file = fileOf(dist, decodeURI(new URL(address, `http://site${path}`).pathname));
    return existsSync(file) ? [{ kind: kind as Part, address, bytes: travelling(file) }] : [];
  });
  const all = [
    { kind: 'HTML and inline CSS' as Part, address: path, bytes: compress(html).length },
    ...files,
  ];
  printTable('Bytes of the longest session page, as they travel (brotli 11)', [
    ['part', 'file', 'size'],
    ...all.map(({ kind, address, bytes }) => [kind, address, kilobytes(bytes)]),
  ]);

  const sum = (...kinds: Part[]) =>
    all.filter(({ kind }) => kinds.includes(kind)).reduce((total, { bytes }) => total + bytes, 0);
  const row = (name: string, bytes: number, atMost?: number) => [
    name,
    kilobytes(bytes),
    atMost === undefined ? 'none' : `at most ${kilobytes(atMost)}`,
    atMost === undefined ? '' : judge(bytes, { atMost }),
  ];
  const text = sum('HTML and inline CSS', 'style');
  const fonts = sum('font');
  printTable('Targets of the bytes', [
    ['figure', 'measured', 'target', ''],
    row('HTML and CSS', text, MOST_HTML_AND_CSS),
    row('fonts', fonts),
    row('scripts and images', sum('script', 'image')),
    row('everything', text + fonts + sum('script', 'image'), MOST_IN_ALL),
  ]);
}

function travelling(file: string): number {
  const content = readFileSync(file);
  return COMPRESSED.test(file) ? content.length : compress(content).length;
}
