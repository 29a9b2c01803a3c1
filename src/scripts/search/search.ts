import { searchFile } from '../../routes.ts';
import type { SearchFile } from '../../text/search/file.ts';
import { synonymsOf } from '../../text/search/synonyms.ts';
import { stem, wordsAsked } from '../../text/search/words.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { type FullText, openFullText, type TextAnswer } from './full-text.ts';
import { type Question, readQuestion } from './question.ts';
import { type Hit, rank } from './rank.ts';
import { isKnown, wordMeant } from './spelling.ts';

/** What was found. */
export interface Answer {
  hits: Hit[];
  question: Question;
  /** The question that was probably meant, if it is that one that was answered. */
  meant: string | undefined;
  /** The words of the text around what was asked; undefined where nothing there was. */
  excerpt: (at: number) => Promise<string | undefined>;
}

const nowhere = () => Promise.resolve(undefined);

/** Remembers what it loads, and forgets what failed, so that it can be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Names first: a small file. */
export const loadCatalogue = once(async () =>
  makeCatalogue(await loadJson<SearchFile>(searchFile)),
);

const loadFullText = once(async () => openFullText(await loadCatalogue()));

/** Begins to load what a search needs; what fails is told by the search itself. */
export function warmUp(): void {
  loadFullText().catch(() => undefined);
}

/** What has a name that answers, at once. */
export function searchNames(query: string, catalogue: Catalogue): Answer {
  const question = readQuestion(query, catalogue);
  const hits = question.words.length === 0 ? [] : rank(catalogue, question, new Map());
  return { hits, question, meant: undefined, excerpt: nowhere };
}

/** What answers by its names or by its text; a word that is nowhere is taken for the nearest one. */
export async function searchEverything(query: string): Promise<Answer> {
  const catalogue = await loadCatalogue();
  const meant = queryMeant(query, catalogue);
  const question = readQuestion(meant ?? query, catalogue);
  if (question.words.length === 0) return { hits: [], question, meant: undefined, excerpt: nowhere };
  const texts = await askTexts(await loadFullText(), question);
  const matches = new Map([...texts].map(([word, answer]) => [word, answer.matches]));
  return {
    hits: rank(catalogue, question, matches),
    question,
    meant,
    excerpt: (at) => excerptOf(at, question, texts),
  };
}

function queryMeant(query: string, catalogue: Catalogue): string | undefined {
  const words = wordsAsked(query);
  const meant = words.map((word) =>
    isKnown(word, catalogue) || synonymsOf(stem(word)).length > 0
      ? word
      : (wordMeant(word, catalogue) ?? word),
  );
  return meant.some((word, position) => word !== words[position]) ? meant.join(' ') : undefined;
}

/** A search for each word: what has only some of them is found too, after what has all. */
async function askTexts(
  fullText: FullText,
  { wordings }: Question,
): Promise<Map<string, TextAnswer>> {
  const asked = [...new Set(wordings.flatMap(({ words }) => words.map((word) => word.stem)))];
  const answers = await Promise.all(
    asked.map(async (word) => [word, await fullText.ask(word)] as const),
  );
  return new Map(answers);
}

/** Around the word that tells most of those that are there. */
async function excerptOf(
  at: number,
  { words, wordings }: Question,
  texts: ReadonlyMap<string, TextAnswer>,
): Promise<string | undefined> {
  const weight = (stands: readonly number[]) =>
    Math.max(...stands.map((position) => words[position]?.weight ?? 0));
  const there = wordings
    .toSorted((a, b) => b.worth - a.worth || weight(b.stands) - weight(a.stands))
    .flatMap((wording) => wording.words)
    .find((word) => texts.get(word.stem)?.matches.has(at));
  return there && texts.get(there.stem)?.excerpt(at);
}
