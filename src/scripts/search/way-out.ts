import { search as ADDRESS } from '../../routes.ts';
import { wayOutWords } from '../../text/search/phrases.ts';
import { writeState } from '../../text/search/state.ts';
import type { Catalogue } from './catalogue.ts';
import { readWords } from './spelling.ts';

/** Where a question leads that no name answers: to the search of what was meant, or of just that. */
export function wayOut(query: string, catalogue: Catalogue): { href: string; text: string } {
  const { meant } = readWords(query, catalogue);
  return {
    href: ADDRESS + writeState({ query: meant ?? query, filters: {}, order: 'attinenza' }),
    text: wayOutWords(query, meant),
  };
}
