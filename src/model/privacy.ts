/** Something in a text that must not be published. */
export interface PrivateData {
  rule: 'codice-fiscale' | 'cellulare';
  message: string;
}

/** Italian tax code of a person: 16 characters, also with the letters used for duplicate codes. */
const TAX_CODE =
  /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/i;

/** Italian mobile number: a prefix from 320 to 399, then six or seven digits, spaced or not. */
const MOBILE = /(?<![\d/.-])(?:(?:\+|00)39[\s.-]?)?3[2-9]\d[\s./-]?\d{3}[\s.-]?\d{3,4}(?![\d/])/;

/** Finds all that identifies a private person by form alone: tax codes and mobile numbers. */
export function findPrivateData(text: string): PrivateData[] {
  return [
    ...all(TAX_CODE, text).map((taxCode): PrivateData => ({
      rule: 'codice-fiscale',
      message: `c’è un codice fiscale («${mask(taxCode)}»): toglilo, il sito e la sua storia sono pubblici`,
    })),
    ...all(MOBILE, text).map((mobile): PrivateData => ({
      rule: 'cellulare',
      message: `c’è un numero di cellulare («${mask(mobile)}»): usa il telefono di un ufficio o toglilo`,
    })),
  ];
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([found]) => found);
}

export function hasMobile(text: string): boolean {
  return MOBILE.test(text);
}

/** Shows enough to find the text, and not enough to publish it again in a build log. */
function mask(value: string): string {
  return `${value.trim().slice(0, 4)}…`;
}
