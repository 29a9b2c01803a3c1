import type { Difference, Holder } from '../model/differences.ts';
import type { Change } from '../model/memory.ts';
import { itemLabel } from '../model/naming.ts';
import type { Graph } from '../queries/assemble.ts';
import { capitalise, count, fullStop, listWords, lowerFirst } from '../text/words.ts';
import { particularSentences } from './past-particulars.ts';
import {
  isLong,
  quoted,
  type Said,
  sayDays,
  sayItem,
  sayText,
  sayValue,
  sentence,
} from './past-values.ts';

/** Only puts lists in order: nothing that anybody reads. */
const SILENT = new Set(['ordine']);

export const UNREADABLE =
  'La scheda è stata riscritta. Una delle due versioni non si può leggere, e non sappiamo dire che cosa è cambiato.';

/** What changed in an entry, one sentence for each thing; none where nobody would notice. */
export function sayChange(graph: Graph, change: Change): Said[] {
  try {
    return sayDifferences(graph, change);
  } catch {
    // What is in the history cannot be mended any more: it must not stop a build.
    return [sentence(UNREADABLE)];
  }
}

function sayDifferences(graph: Graph, change: Change): Said[] {
  const { said, rest } = particularSentences(graph, change);
  const { reasons, others } = takeReasons(graph, rest);
  const general = others
    .filter(({ path }) => !SILENT.has(path))
    .map((difference) => {
      const sentence = sayDifference(graph, difference);
      const reason = reasons.get(difference);
      return reason === undefined
        ? sentence
        : { ...sentence, text: `${sentence.text} Perché: ${fullStop(reason)}` };
    });
  return [...said, ...general];
}

/** What gives the reason of what, and what then needs no sentence of its own. */
const REASONS = [
  { reason: 'variazione.motivo', of: ['data', 'stato'], with: ['variazione.data_precedente'] },
  { reason: 'motivazione', of: ['esito'], with: [] },
];

/** Takes the reasons given together with what they are for out of the list, to stand beside it. */
function takeReasons(graph: Graph, rest: readonly Difference[]) {
  const reasons = new Map<Difference, string>();
  let others = [...rest];
  for (const { reason, of, with: alsoTold } of REASONS) {
    const given = rest.find(({ path }) => path === reason);
    const why = given?.kind === 'value' ? sayText(graph, given.field, given.after).join(' ') : '';
    const what = rest.find(({ path }) => of.includes(path));
    if (given === undefined || why === '' || what === undefined) continue;
    reasons.set(what, why);
    others = others.filter((other) => other !== given && !alsoTold.includes(other.path));
  }
  return { reasons, others };
}

/** Subjects that read better than the label of the field. */
const SUBJECTS: Readonly<Record<string, string>> = {
  stato: 'Lo stato',
  titolo: 'Il titolo',
  body: 'Il testo',
};

/** The text of an item is not called by the name of the item again. */
function subjectOf({ path, field, holders }: Difference): string {
  const holder = holders.at(-1);
  return holder?.item !== undefined && itemLabel(holder.field) === lowerFirst(field.label)
    ? 'Il testo'
    : (SUBJECTS[path] ?? quoted(field.label));
}

function sayDifference(graph: Graph, difference: Difference): Said {
  const where = whereOf(graph, difference.holders);
  const said =
    difference.kind === 'members' ? sayMembers(graph, difference) : sayNewValue(graph, difference);
  return where === '' ? said : { ...said, text: `${where}: ${lowerFirst(said.text)}` };
}

/** The item that a field is of, or else the group. */
function whereOf(graph: Graph, holders: readonly Holder[]): string {
  const items = holders.filter(({ item }) => item !== undefined);
  if (items.length === 0) return holders.at(-1)?.field.label ?? '';
  return items
    .map(({ field, item }) =>
      [capitalise(itemLabel(field)), sayItem(graph, field, item)].filter(Boolean).join(' '),
    )
    .join(', ');
}

/** How many items of a list are named in a sentence; of more, the others are counted. */
const MOST_NAMED = 6;

function sayMembers(
  graph: Graph,
  { field, removed, added }: Extract<Difference, { kind: 'members' }>,
): Said {
  const label = quoted(field.label);
  const many = (one: string, more: string, items: readonly unknown[]) =>
    `${items.length === 1 ? one : more} ${listWords(names(items))}`;
  const names = (items: readonly unknown[]) => {
    const said = items.map((item) => sayItem(graph, field, item));
    if (said.includes(undefined)) return [count(items.length, 'elemento', 'elementi')];
    const named = said.filter((name) => name !== undefined);
    return named.length <= MOST_NAMED
      ? named
      : [...named.slice(0, MOST_NAMED - 1), `altri ${named.length - MOST_NAMED + 1}`];
  };
  const parts = [
    ...(added.length > 0
      ? [`in ${label} ${many('è stato aggiunto', 'sono stati aggiunti', added)}`]
      : []),
    ...(removed.length > 0
      ? [`da ${label} ${many('è stato tolto', 'sono stati tolti', removed)}`]
      : []),
  ];
  return sentence(`${parts.join('; ')}.`);
}

function sayNewValue(graph: Graph, difference: Extract<Difference, { kind: 'value' }>): Said {
  const { field, before, after } = difference;
  const subject = subjectOf(difference);
  const name = quoted(field.label);
  if (field.shape.kind === 'value' && field.shape.type === 'sì o no') {
    return sentence(
      after === undefined ? `non è più segnato ${name}.` : `è stato segnato ${name}.`,
    );
  }
  if (isLong(field, before) || isLong(field, after)) return sayNewText(graph, subject, difference);
  const [old, now] = [before, after].map((value) =>
    value === undefined ? undefined : sayValue(graph, field, value),
  );
  if (before === undefined) {
    return sentence(`è stato aggiunto ${name}${now === undefined ? '' : `: ${now}`}.`);
  }
  if (after === undefined) {
    return sentence(`è stato tolto ${name}${old === undefined ? '' : `: era ${old}`}.`);
  }
  if (old === undefined || now === undefined) return sentence(`${subject} è cambiato.`);
  const fromTo =
    field.shape.kind === 'value' && field.shape.type === 'data'
      ? sayDays(String(before), String(after))
      : `da ${old} a ${now}`;
  return sentence(`${subject} è passato ${fromTo}.`);
}

function sayNewText(
  graph: Graph,
  subject: string,
  { field, before, after }: Extract<Difference, { kind: 'value' }>,
): Said {
  const verb =
    before === undefined
      ? 'è stato aggiunto'
      : after === undefined
        ? 'è stato tolto'
        : 'è stato riscritto';
  return {
    text: capitalise(`${subject} ${verb}.`),
    before: sayText(graph, field, before),
    after: sayText(graph, field, after),
  };
}
