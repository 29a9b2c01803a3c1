import type { Difference } from '../model/differences.ts';
import { accessFactLabels } from '../model/labels.ts';
import { onDay } from '../text/dates.ts';
import { ACCESS_ANSWERS } from '../text/places/phrases.ts';
import { lowerFirst } from '../text/words.ts';
import { asDay, asRecord, isOf, type Teller, without } from './past-tellers.ts';
import { sentence } from './past-values.ts';

/** "Che cosa si sa della firma: ora risulta pubblicata su questo sito." */
const publication: Teller = (_, change, rest) => {
  const told = rest.flatMap((difference) => {
    const { path, field, holders, kind } = difference;
    if (!/(?:^|\.)pubblicazione$/.test(path) || kind !== 'value') return [];
    if (holders.some(({ item }) => item !== undefined)) return [];
    const words = publicationWords(difference.after, FEMININE.has(path) ? 'a' : 'o');
    if (words === undefined) return [];
    const group = path.split('.').slice(0, -1);
    const checked = [...group, 'verificato_il'].join('.');
    const day = asDay(
      group.reduce((data, key) => asRecord(data[key]), change.after)['verificato_il'],
    );
    const when = day === undefined ? '' : ` (controllo ${onDay('del', day)})`;
    const subject = (holders.at(-1)?.field ?? field).label;
    const also = day === undefined ? undefined : rest.find((other) => other.path === checked);
    return [{ said: sentence(`${subject}: ${words}${when}.`), told: [difference, also] }];
  });
  return {
    said: told.map(({ said }) => said),
    rest: without(rest, ...told.flatMap((each) => each.told)),
  };
};

/** What is published there is a signature or a sharing; elsewhere it is a text. */
const FEMININE: ReadonlySet<string> = new Set(['firma.pubblicazione', 'validazione.pubblicazione']);

function publicationWords(value: unknown, ending: 'a' | 'o'): string | undefined {
  switch (value) {
    case 'riportato':
      return `ora risulta pubblicat${ending} su questo sito`;
    case 'altrove':
      return `ora risulta pubblicat${ending} altrove`;
    case 'non_trovato':
      return `ora non risulta pubblicat${ending}`;
    case 'non_verificato':
      return 'non è ancora verificato';
    default:
      return undefined;
  }
}

/** A week of hours is read on the page of the place. */
const hours: Teller = (_, change, rest) => {
  const found = rest.filter(({ path }) => /^orari(?:\.|$)/.test(path));
  if (!isOf(change, 'luoghi') || found.length === 0) return { said: [], rest };
  const text =
    change.before['orari'] === undefined
      ? 'Sono stati aggiunti gli orari.'
      : change.after['orari'] === undefined
        ? 'Gli orari sono stati tolti.'
        : 'Gli orari sono cambiati.';
  return { said: [sentence(text)], rest: without(rest, ...found) };
};

/** "Accessibilità: ingresso senza gradini: sì; ascensore: no." */
const access: Teller = (_, change, rest) => {
  if (!isOf(change, 'luoghi')) return { said: [], rest };
  const found = rest.flatMap((difference) => {
    const [group, key = ''] = difference.path.split('.');
    const answer = accessAnswer(difference);
    return group === 'accessibilita' && Object.hasOwn(accessFactLabels, key) && answer !== undefined
      ? [{ difference, text: `${lowerFirst(difference.field.label)}: ${lowerFirst(answer)}` }]
      : [];
  });
  if (found.length === 0) return { said: [], rest };
  return {
    said: [sentence(`Accessibilità: ${found.map(({ text }) => text).join('; ')}.`)],
    rest: without(rest, ...found.map(({ difference }) => difference)),
  };
};

function accessAnswer(difference: Difference): string | undefined {
  if (difference.kind !== 'value') return undefined;
  if (difference.after === undefined) return ACCESS_ANSWERS.unknown;
  if (difference.after === 'si') return ACCESS_ANSWERS.yes;
  return difference.after === 'no' ? ACCESS_ANSWERS.no : undefined;
}

/** Where a file is kept says nothing to who reads. */
const file: Teller = (_, change, rest) => {
  const found = rest.find(({ path }) => path === 'file');
  if (!isOf(change, 'documenti') || found?.kind !== 'value') return { said: [], rest };
  const text =
    found.before === undefined
      ? 'È stato aggiunto il file.'
      : found.after === undefined
        ? 'Il file è stato tolto.'
        : 'Il file è stato sostituito.';
  return { said: [sentence(text)], rest: without(rest, found) };
};

/** Those of facts whose fields have labels that are good for a form and for no sentence. */
export const factTellers: readonly Teller[] = [publication, hours, access, file];
