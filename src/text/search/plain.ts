const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What one reads of a piece of HTML: its words, in one line. */
export function plainText(html: string): string {
  return html
    .replaceAll(
      /<(?:a|b|i|em|strong|code|del|span|sup)\b[^>]*>|<\/(?:a|b|i|em|strong|code|del|span|sup)>/g,
      '',
    )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      decimal || hex
        ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16))
        : (ENTITIES[String(name)] ?? whole),
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A part of a text, from one heading to the next; the first one has no heading of its own. */
export interface TextPart {
  /** Id of the heading. */
  id: string | undefined;
  heading: string | undefined;
  text: string;
}

/** Divides the HTML of a text at the headings that have an address. */
export function textParts(html: string): TextPart[] {
  const pieces = html.split(/<h[2-6]\b[^>]*\bid="([^"]+)"[^>]*>([^]*?)<\/h[2-6]>/);
  const parts: TextPart[] = [
    { id: undefined, heading: undefined, text: plainText(pieces[0] ?? '') },
  ];
  for (let at = 1; at < pieces.length; at += 3) {
    parts.push({
      id: pieces[at],
      heading: plainText(pieces[at + 1] ?? ''),
      text: plainText(pieces[at + 2] ?? ''),
    });
  }
  return parts;
}
