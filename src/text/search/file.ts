import { stem, wordsOf } from './words.ts';

/** What the search can be narrowed by; the names are those of the address, Italian. */
export const FACETS = ['tipo', 'sessione', 'linea', 'soggetto', 'stato', 'anno'] as const;

export type Facet = (typeof FACETS)[number];

/** One thing that can be found. */
export interface SearchRecord {
  /** Address, to the very point. */
  href: string;
  title: string;
  /** What it is: "Sessione del Tavolo". */
  what: string;
  /** Other names by which it may be asked for. */
  also: string[];
  /** `YYYY-MM-DD`, where the day is known. */
  date: string | undefined;
  /** The day, or what is known of it, in words: "Entro il 3 marzo 2026". */
  when: string | undefined;
  /** Keys of what it is, of what it is part of and with whom it has to do. */
  facets: Record<Facet, string[]>;
  /** Its whole text, plain words first. */
  text: string;
}

/** Everything that can be found, as the build writes it for the index. */
export interface SearchRecords {
  /** Words for each key of each facet, in the order in which they are offered. */
  names: Record<Facet, [key: string, name: string][]>;
  records: SearchRecord[];
}

/**
 * Everything that can be found, without its text, as a browser loads it: lists of equal length, which
 * travel lighter than records.
 */
export interface SearchFile {
  names: SearchRecords['names'];
  href: string[];
  title: string[];
  what: string[];
  also: string[][];
  date: string[];
  when: string[];
  /** Positions in `names`. */
  facets: Record<Facet, number[][]>;
  /** Names of the records in the index of the full text. */
  fullText: string[];
  /** One word for each stem that is in the texts and in no name. */
  textWords: string[];
}

/** @param fullText names that the index of the full text gave to the addresses */
export function searchFile(
  { names, records }: SearchRecords,
  fullText: ReadonlyMap<string, string>,
): SearchFile {
  const positions = (facet: Facet) => {
    const at = new Map(names[facet].map(([key], position) => [key, position]));
    return records.map((record) => record.facets[facet].flatMap((key) => at.get(key) ?? []));
  };
  return {
    names,
    href: records.map(({ href }) => href),
    title: records.map(({ title }) => title),
    what: records.map(({ what }) => what),
    also: records.map(({ also }) => also),
    date: records.map(({ date }) => date ?? ''),
    when: records.map(({ when }) => when ?? ''),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, positions(facet)]),
    ) as SearchFile['facets'],
    fullText: records.map(({ href }) => fullText.get(href) ?? ''),
    textWords: textWords(records),
  };
}

/** Reads the text of a record as Pagefind keeps it, after its own mark. */
export function readFragment(decompressed: string): { url: string; content: string } {
  return JSON.parse(decompressed.replace(/^pagefind_dcd/, '')) as { url: string; content: string };
}

function textWords(records: readonly SearchRecord[]): string[] {
  const names = records.flatMap(({ title, also }) => [title, ...also]);
  const named = new Set(names.flatMap(wordsOf).map(stem));
  const words = records
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => /^\D{4,}$/.test(word));
  const byStem = new Map(words.map((word) => [stem(word), word]));
  return [...byStem].flatMap(([own, word]) => (named.has(own) ? [] : word)).sort();
}
