import type { Answer } from './file.ts';

/** Answers to an access fact, as pages say them. */
export const ACCESS_ANSWERS: Readonly<Record<Answer, string>> = {
  yes: 'Sì',
  no: 'No',
  unknown: 'Non rilevato',
};
