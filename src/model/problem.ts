/** `blocca`: the build fails. `avvisa`: shown on "Che cosa manca", and beside the form. */
export type Severity = 'blocca' | 'avvisa';

/**
 * Who is told: who writes files knows keys, values and file names; who fills in the form knows
 * labels and titles.
 */
export type Reader = 'file' | 'form';

/** Something wrong or missing in the content, told to who can mend it. */
export interface Problem {
  severity: Severity;
  /** Short name of the rule, stable: tests and pages refer to it. */
  rule: string;
  /** Path from the content folder. */
  file: string;
  /**
   * Path of the field in the file, as in `prima.domande.2.testo`, where positions count from 0; absent
   * for the whole file.
   */
  field?: string;
  /** The field's Italian label, as the form shows it. */
  label?: string;
  /** What is wrong, what was expected, what to do: one Italian sentence or two. */
  message: string;
}

/** One problem in one or two lines of a terminal. */
function describeProblem({ severity, file, field, label, message }: Problem): string {
  const where = [file, label && `«${label}»`, field && `(${placeOf(field)})`]
    .filter(Boolean)
    .join(' ');
  return `${severity === 'blocca' ? '✖ blocca' : '· avvisa'}  ${where}\n    ${message}`;
}

/** A path for who reads the file: `prima.domande.1.id` is «prima.domande, 2ª voce, id». */
function placeOf(field: string): string {
  return field
    .replaceAll(/\.(\d+)(?=\.|$)/g, (_, position: string) => `, ${Number(position) + 1}ª voce`)
    .replaceAll('voce.', 'voce, ');
}

/** All problems, blocking ones first, then by file; with a closing count. */
export function describeProblems(problems: readonly Problem[]): string {
  const ordered = [...problems].sort((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file));
  const blocking = problems.filter(({ severity }) => severity === 'blocca').length;
  const warnings = problems.length - blocking;
  const count = [
    blocking > 0 &&
      `${blocking} ${blocking === 1 ? 'problema che blocca' : 'problemi che bloccano'}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'avviso' : 'avvisi'}`,
  ].filter(Boolean);
  return [...ordered.map(describeProblem), count.join(', ')].join('\n\n');
}

function rank({ severity }: Problem): number {
  return severity === 'blocca' ? 0 : 1;
}
