/** What git leaves in a file where two changes meet, until somebody chooses. */
const CONFLICT = /^<{7}(?: .*)?\r?\n(?:.*\n)*?={7}\r?\n(?:.*\n)*?>{7}(?: .*)?\r?$/m;

/** Where in a text two versions of one point begin; undefined if there is only one. */
export function conflictAt(text: string): number | undefined {
  return CONFLICT.exec(text)?.index;
}

/** What to do about them. */
export const CONFLICT_FAULT =
  'ci sono due versioni dello stesso punto, lasciate da git (righe con «<<<<<<<», «=======» e «>>>>>>>»): tieni quella giusta e togli le tre righe di segni';
