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
 * Things that can be found, without their text, as a browser loads them: lists of equal length, which
 * travel lighter than records. A large site has them in parts, what leads on first.
 */
export interface SearchFile {
  /** How many parts there are; said, as names and words, by the first. */
  parts: number;
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

/** Records of a part: what comes soon also on a slow line. */
const PART = 1500;

/** @param fullText names that the index of the full text gave to the addresses */
export function searchFiles(
  { names, records }: SearchRecords,
  fullText: ReadonlyMap<string, string>,
): SearchFile[] {
  const parts = Math.max(1, Math.ceil(records.length / PART));
  return Array.from({ length: parts }, (_, part): SearchFile => {
    const own = records.slice(part * PART, (part + 1) * PART);
    const columns = columnsOf(names, own, fullText);
    return part === 0
      ? { parts, names, textWords: textWords(records), ...columns }
      : { parts: 0, names: NO_NAMES, textWords: [], ...columns };
  });
}

const NO_NAMES = Object.fromEntries(
  FACETS.map((facet) => [facet, []]),
) as unknown as SearchRecords['names'];

type Columns = Omit<SearchFile, 'parts' | 'names' | 'textWords'>;

function columnsOf(
  names: SearchRecords['names'],
  records: readonly SearchRecord[],
  fullText: ReadonlyMap<string, string>,
): Columns {
  const positions = (facet: Facet) => {
    const at = new Map(names[facet].map(([key], position) => [key, position]));
    return records.map((record) => record.facets[facet].flatMap((key) => at.get(key) ?? []));
  };
  return {
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
  };
}

/** The parts of a list as one. */
export function joinParts([first, ...others]: readonly [SearchFile, ...SearchFile[]]): SearchFile {
  return others.reduce(
    (whole, part): SearchFile => ({
      ...whole,
      href: [...whole.href, ...part.href],
      title: [...whole.title, ...part.title],
      what: [...whole.what, ...part.what],
      also: [...whole.also, ...part.also],
      date: [...whole.date, ...part.date],
      when: [...whole.when, ...part.when],
      fullText: [...whole.fullText, ...part.fullText],
      facets: Object.fromEntries(
        FACETS.map((facet) => [facet, [...whole.facets[facet], ...part.facets[facet]]]),
      ) as SearchFile['facets'],
    }),
    first,
  );
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
