/** What others add to a link to follow who opens it: nobody wrote it, and nothing is said of it. */
const FOLLOWERS = /^(?:utm_|mc_|pk_)|clid$/;

/** Names in an address that a page does not know, in sentences. */
export function strangersIn(parameters: URLSearchParams, known: readonly string[]): string[] {
  return [...new Set(parameters.keys())]
    .filter((name) => !known.includes(name) && !FOLLOWERS.test(name))
    .map((name) => `Il filtro «${quoted(name)}» non c’è.`);
}

/** A value of an address as a sentence may repeat it. */
export function quoted(value = ''): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
