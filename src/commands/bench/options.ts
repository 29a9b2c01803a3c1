import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it runs. */
export const parts = [
  'build',
  'check',
  'search',
  'places',
  'commitments',
  'lighthouse',
  'bytes',
] as const;

export type Part = (typeof parts)[number];

export interface BenchOptions {
  parts: readonly Part[];
  /** About how many pages the enlarged content makes. */
  pages: number;
}

/** Arguments that cannot be understood; the message says what to write. */
export class WrongArguments extends Error {}

const USAGE = `Usage: npm run bench [-- [${parts.join('] [')}] [--pages 5000]]`;
const FEWEST_PAGES = 200;
const MOST_PAGES = 50_000;

/**
 * Reads the arguments of `npm run bench`: parts to run (all, if none is named) and `--pages`.
 * @throws {WrongArguments}
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { positionals, values } = parse(args);
  const unknown = positionals.filter((name) => !isPart(name));
  if (unknown.length > 0) {
    throw new WrongArguments(`No part is called “${unknown.join('”, “')}”.\n${USAGE}`);
  }
  const asked = parts.filter((part) => positionals.includes(part));
  return { parts: asked.length > 0 ? asked : parts, pages: readPages(values.pages) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { pages: { type: 'string' } },
    });
  } catch (error) {
    throw new WrongArguments(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function isPart(name: string): name is Part {
  return (parts as readonly string[]).includes(name);
}

function readPages(value = '5000'): number {
  const pages = Number(value);
  if (!Number.isInteger(pages) || pages < FEWEST_PAGES || pages > MOST_PAGES) {
    throw new WrongArguments(
      `--pages: “${value}” is not a whole number from ${FEWEST_PAGES} to ${MOST_PAGES}.\n${USAGE}`,
    );
  }
  return pages;
}
