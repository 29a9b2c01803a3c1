import { fileURLToPath } from 'node:url';

/** A module of Decap, or of what it brings, that the bundle replaces or corrects. */
export interface Change {
  /** End of its path. */
  module: string;
  change: (code: string) => string;
}

/** Puts new words in place of old ones, which must be there. */
export function rewrite(...pairs: [from: string, to: string][]): Change['change'] {
  return (code) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`Not found in Decap: ${from}`);
      return text.replaceAll(from, to);
    }, code);
}

/** A file of the CMS's program as Decap's modules import it. */
export function ourModule(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../admin/${path}`, import.meta.url)));
}

/** {@link rewrite}, with new words that call functions of ours. */
export function rewriteWith(
  names: string,
  path: string,
  ...pairs: [from: string, to: string][]
): Change['change'] {
  const corrected = rewrite(...pairs);
  return (code) => `import { ${names} } from ${ourModule(path)};\n${corrected(code)}`;
}
