/** Words of the interface by key, one inside the other; `%{name}` stands for a value. */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}

/** The first phrases, with those of the second added or put in their place. */
export function withPhrases(base: Phrases, added: Phrases): Phrases {
  const merged: Record<string, string | Phrases> = { ...base };
  for (const [key, value] of Object.entries(added)) {
    const known = merged[key];
    merged[key] =
      typeof value === 'object' && typeof known === 'object' ? withPhrases(known, value) : value;
  }
  return merged;
}

/** Every phrase by its whole key, joined by dots. */
export function flatPhrases(phrases: Phrases, prefix = ''): [key: string, phrase: string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : flatPhrases(value, `${prefix}${key}.`),
  );
}
