/**
 * Gulpease readability of an Italian text, 0 (hard) to 100 (easy); undefined without words.
 * 89 + (300 × sentences − 10 × letters) / words (GULP, Università La Sapienza, 1988).
 */
export function gulpease(text: string): number | undefined {
  const wordsFound = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wordsFound.length === 0) return undefined;
  const letters = wordsFound.reduce((sum, word) => sum + word.length, 0);
  const sentences = Math.max(1, text.match(/[.!?;:…]+(?=\s|$)/g)?.length ?? 0);
  const score = 89 + (300 * sentences - 10 * letters) / wordsFound.length;
  return Math.round(Math.min(100, Math.max(0, score)));
}
