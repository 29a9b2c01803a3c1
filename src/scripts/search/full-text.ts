import { fullText as PAGEFIND } from '../../routes.ts';
import type { Catalogue } from './catalogue.ts';

/** What is used of Pagefind's program for the browser. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; score: number }[] }>;
}

/** How well each text answers a word, from 0 to 1, by its place in the file. */
export type TextMatches = ReadonlyMap<number, number>;

export interface FullText {
  ask: (stem: string) => Promise<TextMatches>;
}

/** From so many things on, the program works beside the page, not in it: that is 11 kB more. */
const MANY = 2000;

/** Pagefind takes a word for the beginning of others: of a shorter one there would be too many. */
const SHORT = 5;

/** Loads the index of the full text; what was asked once is not asked again. */
export async function openFullText({ file }: Catalogue): Promise<FullText> {
  const pagefind = (await import(/* @vite-ignore */ PAGEFIND)) as Pagefind;
  await pagefind.options({
    noWorker: file.href.length < MANY,
    ranking: { diacriticSimilarity: 0 },
  });
  await pagefind.init();
  const places = new Map(file.fullText.map((name, at) => [name, at]));
  const answers = new Map<string, Promise<TextMatches>>();
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
): Promise<TextMatches> {
  const { results } = await pagefind.search(stem.length < SHORT ? `"${stem}"` : stem);
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(
    results.flatMap(({ id, score }) => {
      const at = places.get(id);
      return at === undefined ? [] : [[at, score / best] as const];
    }),
  );
}
