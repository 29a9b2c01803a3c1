/** Something to put right, and where. */
export interface Finding {
  /** Address of a page or path of a file. */
  where: string;
  /** What is wrong and what to do. */
  message: string;
}

const SHOWN = 10;

/** A report to read: what to do first, the places where it happens under it. */
export function describeFindings(findings: readonly Finding[]): string {
  const byMessage = Map.groupBy(findings, ({ message }) => message);
  return [...byMessage]
    .map(([message, those]) => {
      const places = [...new Set(those.map(({ where }) => where))];
      const shown = places.slice(0, SHOWN).map((place) => `    ${place}`);
      const more = places.length - shown.length;
      return [`- ${message}`, ...shown, ...(more > 0 ? [`    and ${more} more`] : [])].join('\n');
    })
    .join('\n');
}

/** @throws with the report, if there is anything to put right. */
export function expectNone(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const error = new Error(`${findings.length} to put right\n${describeFindings(findings)}\n`);
  // The place in this module where the report was made helps nobody.
  delete error.stack;
  throw error;
}
