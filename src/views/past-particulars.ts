import type { Difference } from '../model/differences.ts';
import type { Change } from '../model/memory.ts';
import type { Graph } from '../queries/assemble.ts';
import { onDay } from '../text/dates.ts';
import { fullStop } from '../text/words.ts';
import { factTellers } from './past-facts.ts';
import { asDay, asRecord, isOf, type Teller, type Told, without } from './past-tellers.ts';
import { sayDays, sayItem, sayText, sentence } from './past-values.ts';

/** @returns the sentences, and the differences that they do not tell. */
export function particularSentences(graph: Graph, change: Change): Told {
  return [extensions, firstDeadline, judgements, position, ...factTellers].reduce<Told>(
    ({ said, rest }, tell) => {
      const told = tell(graph, change, rest);
      return { said: [...said, ...told.said], rest: told.rest };
    },
    { said: [], rest: change.differences },
  );
}

/** "La scadenza è passata dal 31 marzo al 30 giugno, con una proroga decisa il 12 marzo. Perché: …" */
const extensions: Teller = (graph, change, rest) => {
  const found = rest.find(({ path }) => path === 'proroghe');
  if (!isOf(change, 'impegni') || found?.kind !== 'members') return { said: [], rest };
  let deadline = deadlineIn(change.before);
  const added = found.added.map((item) => {
    const { nuova_scadenza, decisa_il, motivo } = asRecord(item);
    const [moved, decided] = [asDay(nuova_scadenza), asDay(decisa_il)];
    const what =
      deadline !== undefined && moved !== undefined
        ? `La scadenza è passata ${sayDays(deadline, moved)}, con una proroga`
        : `C’è una proroga${moved === undefined ? '' : ` ${onDay('al', moved)}`}`;
    deadline = moved ?? deadline;
    const when = decided === undefined ? '' : ` decisa ${onDay('il', decided)}`;
    return sentence(`${what}${when}.${because(graph, found, 'motivo', motivo)}`);
  });
  const removed = found.removed.map((item) => {
    const name = sayItem(graph, found.field, item);
    return sentence(`è stata tolta una proroga${name === undefined ? '' : `: ${name}`}.`);
  });
  return { said: [...added, ...removed], rest: without(rest, found) };
};

/** The deadline that counted then: the last extension, else the first one. */
function deadlineIn({ scadenza, proroghe }: Record<string, unknown>): string | undefined {
  const last: unknown = Array.isArray(proroghe) ? proroghe.at(-1) : undefined;
  return asDay(asRecord(last)['nuova_scadenza']) ?? asDay(scadenza);
}

/** A reason as it was given, if today's form would take it. */
function because(graph: Graph, { field }: Difference, key: string, reason: unknown): string {
  const { shape } = field;
  const item = shape.kind === 'list' ? shape.item.shape : shape;
  const of = item.kind === 'object' ? item.fields[key] : undefined;
  const words = of === undefined ? '' : sayText(graph, of, reason).join(' ');
  return words === '' ? '' : ` Perché: ${fullStop(words)}`;
}

/** A first deadline that is written over: no extension says why. */
const firstDeadline: Teller = (_, change, rest) => {
  const found = rest.find(({ path }) => path === 'scadenza');
  if (!isOf(change, 'impegni') || found?.kind !== 'value') return { said: [], rest };
  const [before, after] = [asDay(found.before), asDay(found.after)];
  if (before === undefined || after === undefined) return { said: [], rest };
  const text = `La prima scadenza scritta nella scheda è passata ${sayDays(before, after)}, senza una proroga.`;
  return { said: [sentence(text)], rest: without(rest, found) };
};

/** "Impegno controllato «Aprire la sala»: confermato." */
const judgements: Teller = (graph, change, rest) => {
  const found = rest.find(({ path }) => path === 'giudizi');
  if (!isOf(change, 'verifiche') || found?.kind !== 'members') return { said: [], rest };
  const said = (items: readonly unknown[], verb: string) =>
    items.map((item) =>
      sentence(`${verb} ${sayItem(graph, found.field, item) ?? 'di un impegno'}.`),
    );
  return {
    said: [
      ...said(found.added, 'È stato aggiunto un giudizio:'),
      ...said(found.removed, 'È stato tolto un giudizio:'),
    ],
    rest: without(rest, found),
  };
};

/** Latitude and longitude say nothing to who reads. */
const position: Teller = (_, change, rest) => {
  const found = rest.filter(({ path }) => path.startsWith('posizione.'));
  if (found.length === 0) return { said: [], rest };
  const has = (data: Record<string, unknown>) => data['posizione'] !== undefined;
  const verb = !has(change.before) ? 'aggiunta' : !has(change.after) ? 'tolta' : 'cambiata';
  return {
    said: [sentence(`La posizione sulla mappa è stata ${verb}.`)],
    rest: without(rest, ...found),
  };
};
