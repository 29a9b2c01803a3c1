const numbers = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });
const conjunction = new Intl.ListFormat('it-IT', { type: 'conjunction' });

/** `1234` → "1.234". */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** "1 punto", "3 punti"; with none, the phrase given for it. */
export function count(value: number, one: string, many: string, none?: string): string {
  if (value === 0 && none !== undefined) return none;
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** "a, b e c". */
export function listWords(items: readonly string[]): string {
  return conjunction.format(items);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence that ends as one. */
export function fullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Cuts at a word, with an ellipsis, so that no more than `max` characters are left. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const endsAtWord = /[\s,;:.]/.test(text.charAt(max - 1));
  const end = endsAtWord ? cut.length : Math.max(cut.lastIndexOf(' '), max / 2);
  return `${cut.slice(0, end).replace(/[\s,;:.]+$/, '')}…`;
}

/** Paragraphs of a plain text, divided by blank lines. */
export function paragraphs(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** Key for Italian alphabetical order: accents, case, articles and quotes do not count. */
export function alphabetical(text: string): string {
  return text
    .replace(/^[«"'’]+/, '')
    .replace(/^(?:il|lo|la|i|gli|le|un|uno|una)\s+|^l[’']/i, '')
    .replace(/^[«"'’]+/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
