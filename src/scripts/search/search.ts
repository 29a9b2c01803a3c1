import { searchFile, searchPart } from '../../routes.ts';
import { joinParts, type SearchFile } from '../../text/search/file.ts';
import { wordsAsked } from '../../text/search/words.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { type FullText, openFullText, type TextMatches } from './full-text.ts';
import { type Question, readQuestion } from './question.ts';
import { type Hit, rank } from './rank.ts';
import { isKnown, readWords } from './spelling.ts';

/** What was found. */
export interface Answer {
  /** Where it was looked for: hits are places in it. */
  catalogue: Catalogue;
  hits: Hit[];
  question: Question;
  /** The question that was probably meant, if it is that one that was answered. */
  meant: string | undefined;
  /** Words that the site never says, and that were left out. */
  strange: string[];
}

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

/** Names first: of a large site, those of what leads on. */
export const loadFirst = once(async () => makeCatalogue(await loadJson<SearchFile>(searchFile)));

/** Everything there is. */
export const loadCatalogue = once(async () => {
  const first = await loadFirst();
  if (first.file.parts === 1) return first;
  const others = Array.from({ length: first.file.parts - 1 }, (_, part) =>
    loadJson<SearchFile>(searchPart(part + 2)),
  );
  return makeCatalogue(joinParts([first.file, ...(await Promise.all(others))]));
});

const loadFullText = once(async () => openFullText(await loadCatalogue()));

/** Begins to load what a search needs; what fails is told by the search itself. */
export function warmUp(): void {
  loadFullText().catch(() => undefined);
}

/** What has a name that answers, at once. */
export function searchNames(query: string, catalogue: Catalogue): Answer {
  const question = readQuestion(wordsAsked(query), query, catalogue);
  return answer(catalogue, question, new Map());
}

/** What answers by its names or by its text; a word that is nowhere is taken for the nearest one. */
export async function searchEverything(query: string): Promise<Answer> {
  const catalogue = await loadCatalogue();
  const { words, meant, strange } = readWords(query, catalogue);
  const question = readQuestion(words, meant ?? query, catalogue);
  if (words.length === 0) return { ...answer(catalogue, question, new Map()), strange };
  const texts = await askTexts(await loadFullText(), question, catalogue);
  return {
    ...answer(catalogue, question, texts),
    meant,
    strange,
  };
}

function answer(
  catalogue: Catalogue,
  question: Question,
  texts: ReadonlyMap<string, TextMatches>,
): Answer {
  const hits = question.words.length === 0 ? [] : rank(catalogue, question, texts);
  return { catalogue, hits, question, meant: undefined, strange: [] };
}

/** A search for each word: what has only some of them is found too, after what has all. */
async function askTexts(
  fullText: FullText,
  { wordings }: Question,
  catalogue: Catalogue,
): Promise<Map<string, TextMatches>> {
  const asked = wordings
    .flatMap(({ words }) => words)
    .filter(
      ({ word, stem: own }) => catalogue.stems.has(own) || (word && isKnown(word, catalogue)),
    );
  const answers = await Promise.all(
    [...new Set(asked.map((word) => word.stem))].map(
      async (own) => [own, await fullText.ask(own)] as const,
    ),
  );
  return new Map(answers);
}
