import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { flatPhrases, type Phrases } from './phrases.ts';

const require = createRequire(import.meta.url);

/** A file of phrases of Decap: `var it = {…}; export default it;`, and nothing it imports. */
function phrasesOf(language: string): Phrases {
  const code = readFileSync(
    require.resolve(`decap-cms-locales/dist/esm/${language}/index.js`),
    'utf8',
  );
  const body = code.replace(/export default (\w+);/, 'return $1;');
  return new Function(body)() as Phrases;
}

vi.mock('decap-cms-locales/dist/esm/it/index.js', () => ({ default: phrasesOf('it') }));

const { italian } = await import('./italian.ts');
const english = flatPhrases(phrasesOf('en'));
const ours = new Map(flatPhrases(italian));

/** The values a phrase is filled with. */
function places(phrase: string): string[] {
  return [...new Set(phrase.match(/%\{\w+\}/g))].sort();
}

describe('the interface in Italian', () => {
  it('has every phrase', () => {
    expect(english.filter(([key]) => !ours.get(key)?.trim()).map(([key]) => key)).toEqual([]);
  });

  it('has no phrase that Decap does not know', () => {
    const known = new Set(english.map(([key]) => key));
    expect([...ours.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  it('leaves out no value, and no plural', () => {
    // What the heading of a form says is only the name of the collection, in both languages.
    const differing = english.filter(([key, phrase]) => {
      const italianPhrase = ours.get(key) ?? '';
      return (
        places(phrase).join() !== places(italianPhrase).join() ||
        phrase.includes('||||') !== italianPhrase.includes('||||')
      );
    });
    expect(differing).toEqual([]);
  });

  it('is not English', () => {
    // Names, numbers of days, and words that Italian took.
    const same = new Set([
      'editor.editorWidgets.markdown.markdown',
      'ui.toast.onFailToAuth',
      'workflow.workflowCard.lastChangeNoDate',
      'workflow.workflowCard.lastChangeNoAuthor',
    ]);
    const left = english.filter(([key, phrase]) => ours.get(key) === phrase && !same.has(key));
    expect(left).toEqual([]);
  });
});
