import { stemmer } from '@orama/stemmers/italian';

/**
 * What makes two Italian spellings one: capitals, accents, apostrophes of every shape, the dots of
 * an acronym ("Fo.Cu.S", "U.R.P."). The same for what is indexed and for what is asked.
 */
export function fold(text: string): string {
  return text
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\b[a-z]{1,2})\.(?=[a-z]{1,2}\b)/g, '');
}

/** The words of a text, folded; an elision is a word of its own: "dell'officina" has two. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that the stemmer would take for forms of one another. */
const APART: readonly [RegExp, string][] = [
  [/^comun[ei]$/, 'comune'],
  [/^comunita$/, 'comunita'],
  [/^comunic/, 'comunic'],
];

/** Of a word in -ifica: the stemmer would part "verifica" from "verificare", and "edifici" from "edificio". */
const IFIC = /^(\p{L}{2,}ific)(?:[aoi]|he)$/u;

const stems = new Map<string, string>();

/** What the forms of a folded word have in common: "patti" and "patto", "luoghi" and "luogo". */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  stems.set(word, made);
  return made;
}

function makeStem(word: string): string {
  if (word.length < 4) return word;
  const apart = APART.find(([pattern]) => pattern.test(word));
  return apart?.[1] ?? IFIC.exec(word)?.[1] ?? stemmer(word).replace(/(?<=[cg])h$/, '');
}

const LITTLE_WORDS = new Set(
  `a ad agli ai al alla alle allo all c che chi ci co col coi come con cosa cos cui d da dagli dai dal
  dalla dalle dallo dall degli dei del della delle dello dell di dire dove dov e ed era erano essere fa
  fare fra gli ha hanno ho i il in io l la le lei li lo loro lui m ma me mi mia mio n ne negli nei nel
  nella nelle nello nell no noi non o ogni per perche piu po posso possono puo qual quale quali quando
  quanta quante quanti quanto quella quelle quelli quello quel questa queste questi questo se si sia sono
  stata state stati stato su sua sue sugli sui sul sulla sulle sullo sull suo suoi s t te ti tra trova
  trovano trovo tu tua tuo un una uno v vi voi vuol vuole significa`.split(/\s+/),
);

/** Whether a word says nothing by itself. */
export function isLittle(word: string): boolean {
  return LITTLE_WORDS.has(word);
}

/** The words of a question that say what it is about; all of them, where there are no others. */
export function wordsAsked(query: string): string[] {
  const all = [...new Set(wordsOf(query))];
  const telling = all.filter((word) => !isLittle(word));
  return telling.length > 0 ? telling : all;
}

/** Stands where a text is parted for the index, and lets it be joined again. */
const SEAM = '\u2060 ';

/**
 * A text whose every word stands alone, for an index that parts words at spaces and at the signs of
 * ASCII: it would take "L’Officina" for one word.
 */
export function partWords(text: string): string {
  return text.replaceAll(
    /(?<=[\p{L}\p{N}])(['’‘ʼ]|[^\p{ASCII}\p{L}\p{N}\p{M}\s])(?=[\p{L}\p{N}])/gu,
    `$1${SEAM}`,
  );
}

/** A text as it was before `partWords`. */
export function joinWords(text: string): string {
  return text.replaceAll(SEAM, '').replaceAll('\u2060', '');
}

/** Whether two words differ by one letter: wrong, missing, too many, or two of them swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest(short, 1) === rest(long, 1) || (swapped && rest(short, 2) === rest(long, 2));
}
