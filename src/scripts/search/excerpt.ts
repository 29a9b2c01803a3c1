import { fullText as PAGEFIND } from '../../routes.ts';
import { readFragment } from '../../text/search/file.ts';
import { joinWords, stem, wordsOf } from '../../text/search/words.ts';
import { isAsked } from './mark.ts';
import type { Question } from './question.ts';

/** Words of an excerpt, and of those before the first one that was asked for. */
const LENGTH = 30;
const BEFORE = 6;

const texts = new Map<string, Promise<string>>();

/** @param name of a record in the index of the full text, which keeps the texts too */
export function loadText(name: string): Promise<string> {
  const text = texts.get(name) ?? fetchText(name);
  texts.set(name, text);
  return text;
}

async function fetchText(name: string): Promise<string> {
  const { body, ok } = await fetch(
    new URL(`fragment/${name}.pf_fragment`, new URL(PAGEFIND, location.href)),
  );
  if (!ok || body === null) throw new Error(name);
  const plain = body.pipeThrough(new DecompressionStream('gzip'));
  return joinWords(readFragment(await new Response(plain).text()).content);
}

/** The part of a text where most of what was asked for stands together; else its beginning. */
export function excerptOf(text: string, question: Question): string {
  const words = text.split(' ');
  const asked = words.map((word) => isAsked(word, question));
  let best = { start: 0, found: 0 };
  for (const [position, isFound] of asked.entries()) {
    if (!isFound) continue;
    const start = Math.max(0, Math.min(position - BEFORE, words.length - LENGTH));
    const there = words.slice(start, start + LENGTH).filter((_, step) => asked[start + step]);
    const found = new Set(there.flatMap(wordsOf).map(stem)).size;
    if (found > best.found) best = { start, found };
  }
  const end = best.start + LENGTH;
  const excerpt = words
    .slice(best.start, end)
    .join(' ')
    .replace(/^· | ·$/g, '');
  return `${best.start > 0 ? '… ' : ''}${excerpt}${end < words.length ? ' …' : ''}`;
}
