import { fullText as PAGEFIND } from '../../routes.ts';
import { joinWords } from '../../text/search/words.ts';
import type { Catalogue } from './catalogue.ts';

/** What is used of Pagefind's program for the browser. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ plain_excerpt: string }>;
}

/** How well the text of each thing answers one word, and the words around it there. */
export interface TextAnswer {
  /** From 0 to 1, by place in the file. */
  matches: ReadonlyMap<number, number>;
  excerpt: (at: number) => Promise<string | undefined>;
}

export interface FullText {
  ask: (stem: string) => Promise<TextAnswer>;
}

/** From so many things on, the program works beside the page, not in it: that is 11 kB more. */
const MANY = 2000;

/** Loads the index of the full text; what was asked once is not asked again. */
export async function openFullText({ file }: Catalogue): Promise<FullText> {
  const pagefind = (await import(/* @vite-ignore */ PAGEFIND)) as Pagefind;
  await pagefind.options({
    excerptLength: 28,
    noWorker: file.href.length < MANY,
    ranking: { metaWeights: { title: 2, also: 2 }, diacriticSimilarity: 0 },
  });
  await pagefind.init();
  const places = new Map(file.fullText.map((name, at) => [name, at]));
  const answers = new Map<string, Promise<TextAnswer>>();
  return {
    ask: (stem) => {
      const answer = answers.get(stem) ?? askPagefind(pagefind, stem, places);
      answers.set(stem, answer);
      return answer;
    },
  };
}

async function askPagefind(
  pagefind: Pagefind,
  stem: string,
  places: ReadonlyMap<string, number>,
): Promise<TextAnswer> {
  const { results } = await pagefind.search(stem);
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  const found = new Map(
    results.flatMap((result) => {
      const at = places.get(result.id);
      return at === undefined ? [] : [[at, result] as const];
    }),
  );
  return {
    matches: new Map([...found].map(([at, { score }]) => [at, score / best])),
    excerpt: async (at) => {
      const data = await found.get(at)?.data();
      return data && joinWords(data.plain_excerpt);
    },
  };
}
