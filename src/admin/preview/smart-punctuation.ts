/** Stands for the signs of Markdown between two pieces of a text; no text has it. */
const BORDER = '\uFFFF';

/**
 * Typographic signs for those of a keyboard, as the build of the site puts them.
 * @param pieces of one block of text, divided where something in it is bold, a link or code
 */
export function smartPunctuation(pieces: readonly string[]): string[] {
  const text = pieces.join(BORDER).replaceAll('...', '…').replace(/-{2,}/g, dashes);
  return withQuotes(text).split(BORDER);
}

/** Threes are long dashes, twos short ones; as many threes as the rest allows. */
function dashes({ length }: string): string {
  if (length % 3 === 0) return '—'.repeat(length / 3);
  if (length % 2 === 0) return '–'.repeat(length / 2);
  const short = length % 3 === 2 ? 1 : 2;
  return '—'.repeat((length - 2 * short) / 3) + '–'.repeat(short);
}

function withQuotes(text: string): string {
  const signs = [...text];
  let single: number | undefined;
  let isDoubleOpen = false;
  signs.forEach((sign, index) => {
    const before = signs[index - 1] ?? ' ';
    const after = signs[index + 1] ?? ' ';
    if (sign === "'") {
      signs[index] = '’';
      if (single !== undefined && !isSpace(before) && isEdge(after)) {
        signs[single] = '‘';
        single = undefined;
      } else if (!isSpace(after) && isEdge(before) && !/[\])]/.test(before)) single = index;
    } else if (sign === '"') {
      const opens = leans(after, before);
      const closes = leans(before, after) && (isDoubleOpen || !opens || /\d/.test(before));
      signs[index] = closes ? '”' : '“';
      isDoubleOpen = !closes && (isDoubleOpen || opens);
    }
  });
  return signs.join('');
}

const isSpace = (sign: string): boolean => /^\s$/.test(sign);
const isEdge = (sign: string): boolean => /^[\s\p{P}\p{S}\uFFFF]$/u.test(sign);

/** Whether a quotation mark belongs to the sign that stands on one side of it. */
const leans = (near: string, far: string): boolean =>
  !isSpace(near) && (!isEdge(near) || isEdge(far));
