import type { FormProblem } from '../entry-check.ts';
import { partAround, placeOf } from './form-parts.ts';

/** What to do with an input of which the browser gives no value, by its type. */
const REMEDIES: Readonly<Record<string, string>> = {
  date: 'il giorno è scritto a metà: completalo, o svuota il campo.',
  time: 'l’ora è scritta a metà: completala, o svuota il campo.',
  number: 'quello che c’è scritto non è un numero: correggilo, o svuota il campo.',
};

/** What is written in the form and would be lost: for the browser, and for the entry, it is not there. */
export function halfWritten(): FormProblem[] {
  return [...document.querySelectorAll('input')].flatMap((input) => {
    const part = input.validity.badInput ? partAround(input) : null;
    return part === null
      ? []
      : [
          {
            rule: 'scritto-a-meta',
            place: placeOf(part),
            message: REMEDIES[input.type] ?? 'completalo, o svuota il campo.',
          },
        ];
  });
}
