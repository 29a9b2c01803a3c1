import { count, formatNumber } from '../words.ts';

export const FAILED =
  'La ricerca non si è caricata. Controlla il collegamento e riprova, oppure passa dall’indice.';

export const NAMES_ONLY =
  'La ricerca dentro i testi non ha risposto: qui ci sono solo le cose che hanno queste parole nel nome.';

/** "12 risultati per «patto»". */
export function resultsFor(total: number, query: string): string {
  const what = count(total, 'risultato', 'risultati', 'Nessun risultato');
  return query === '' ? what : `${what} per «${query}»`;
}

/** "5 suggerimenti", for who cannot see them open. */
export function suggestions(total: number): string {
  return count(total, 'suggerimento', 'suggerimenti');
}

/**
 * What is offered to a question that no name answers.
 * @param meant the question that was probably meant
 */
export function wayOutWords(query: string, meant: string | undefined): string {
  return meant === undefined ? `Cerca «${query}» in tutto il sito` : `Forse cercavi: ${meant}`;
}

/** What became of a question that the site does not answer as it was asked. */
export function changedQuestion(
  query: string,
  {
    meant,
    strange,
    question,
  }: {
    meant: string | undefined;
    strange: readonly string[];
    question: { words: readonly unknown[] };
  },
): string | undefined {
  if (meant !== undefined) return `Nessuna pagina dice «${query}». Forse cercavi:`;
  if (strange.length === 0) return undefined;
  const words = strange.map((word) => `«${word}»`).join(', ');
  return `Nessuna pagina dice ${words}${question.words.length > 0 ? ': abbiamo cercato il resto' : ''}.`;
}

/** "Terza sessione (8)". */
export function option(name: string, total: number): string {
  return `${name} (${formatNumber(total)})`;
}
