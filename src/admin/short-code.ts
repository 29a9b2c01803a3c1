/** First parts of the Italian ordinals, in order: "prima", "secondo"… */
const ORDINALS = [
  'prim',
  'second',
  'terz',
  'quart',
  'quint',
  'sest',
  'settim',
  'ottav',
  'non',
  'decim',
  'undicesim',
  'dodicesim',
  'tredicesim',
  'quattordicesim',
  'quindicesim',
  'sedicesim',
  'diciassettesim',
  'diciottesim',
  'diciannovesim',
  'ventesim',
];

/** Words that say nothing of what a thing is. */
const SMALL_WORDS = new Set(
  'il lo la i gli le l un uno una di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal con per in nel nella su sul sulla tra fra e o'.split(
    ' ',
  ),
);

/**
 * A short code for a new entry, from its title: the first letter of what it is, and its number if the
 * title tells one that nobody has, or the one after the last. "Terza sessione" is `s3`.
 */
export function proposeShortCode(title: string, taken: ReadonlySet<string>): string | undefined {
  const words = wordsOf(title);
  const noun = words.find(isNoun);
  if (noun === undefined) return undefined;
  const letter = noun.charAt(0);
  const told =
    words.map(ordinal).find((number) => number !== undefined) ?? numberAfter(words, noun);
  const own = `${letter}${told}`;
  return told === undefined || taken.has(own) ? `${letter}${lastNumber(letter, taken) + 1}` : own;
}

function wordsOf(title: string): string[] {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z]+|\d+/g) ?? [];
}

function isNoun(word: string): boolean {
  return /^[a-z]/.test(word) && !SMALL_WORDS.has(word) && ordinal(word) === undefined;
}

function ordinal(word: string): number | undefined {
  const at = ORDINALS.indexOf(word.slice(0, -1));
  return at >= 0 && /[aoie]$/.test(word) ? at + 1 : undefined;
}

/** The 3 of "Sessione 3"; not the 20 of "Incontro del 20 novembre". */
function numberAfter(words: readonly string[], noun: string): number | undefined {
  const next = words[words.indexOf(noun) + 1] ?? '';
  return /^\d{1,3}$/.test(next) ? Number(next) : undefined;
}

function lastNumber(letter: string, taken: ReadonlySet<string>): number {
  const numbers = [...taken].map((code) => Number(new RegExp(`^${letter}(\\d+)$`).exec(code)?.[1]));
  return Math.max(0, ...numbers.filter((number) => !Number.isNaN(number)));
}
