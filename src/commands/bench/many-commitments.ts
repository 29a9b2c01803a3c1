import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseFile } from '../../model/format.ts';
import { type CollectionName, collections, type Entry } from '../../model/registry.ts';
import { readContent } from '../../repository/read.ts';
import { sizeOf, type WrittenContent } from './written-content.ts';

/** How many commitments, and how many updates each. */
export interface Amount {
  commitments: number;
  updates: number;
}

/** One moment of verification judges as many. */
const JUDGED_AT_ONCE = 20;
/** One commitment in as many was extended, or judged. */
const EXTENDED = 5;
const JUDGED = 3;

const STATES = ['non_avviato', 'in_corso', 'completato', 'sospeso', 'non_realizzato'] as const;

/**
 * Writes into `target` the content of `source` and as many commitments as are asked, each with its
 * updates, some extended and some verified. Their words are those of the source in another order:
 * no text repeats, so that pages are not lighter than real ones.
 */
export function writeManyCommitments(
  source: string,
  target: string,
  { commitments, updates }: Amount,
): WrittenContent {
  cpSync(source, target, { recursive: true });
  const { impegni, verifiche } = readContent(source).content;
  const models = impegni.filter(({ data }) => data.patto !== undefined);
  // Together, so that nobody judges alone what is theirs.
  const verifiers = [...new Set(verifiche.flatMap(({ data }) => data.a_cura_di))];
  const write = writer(target);
  const say = speaker(impegni);
  const ids = Array.from({ length: commitments }, (_, index) => {
    const model = models[index % models.length];
    if (model === undefined) throw new Error(`${source} has no commitment of a pact`);
    const commitment = commitmentLike(model, index, say);
    const id = `${nameOf(commitment.titolo)}-${index + 1}`;
    write('impegni', id, commitment);
    for (let number = 0; number < updates; number += 1) {
      write('aggiornamenti', `${id}-${number}`, {
        impegno: id,
        data: dayAfter('2031-01-20', 11 * number + (index % 11)),
        di: model.data.responsabile,
        stato: STATES[number === updates - 1 ? index % STATES.length : 1],
        testo: say(24),
        ...(number === updates - 1 &&
          index % STATES.length === 2 && {
            prove: [{ descrizione: say(4), url: `https://www.esempio.it/prove/${id}` }],
          }),
      });
    }
    return id;
  });
  const judged = ids.filter((_, index) => index % JUDGED === 0);
  for (let first = 0; first < judged.length; first += JUDGED_AT_ONCE) {
    write('verifiche', `controllo-${first}`, {
      titolo: say(4),
      data: dayAfter('2031-05-10', first % 9),
      a_cura_di: verifiers,
      giudizi: judged.slice(first, first + JUDGED_AT_ONCE).map((impegno, index) => ({
        impegno,
        esito: (['confermato', 'in_parte', 'non_confermato'] as const)[index % 3],
        nota: say(12),
      })),
    });
  }
  return sizeOf(target);
}

type Say = (words: number) => string;

/** Tied to the same things, with words and days of its own. */
function commitmentLike({ data }: Entry<'impegni'>, index: number, say: Say) {
  const deadline = dayAfter('2031-03-01', (index * 37) % 700);
  return {
    ...data,
    titolo: say(7),
    in_breve: undefined,
    criterio_di_verifica: say(16),
    scadenza: deadline,
    scadenza_in_parole: undefined,
    assunto_il: '2031-01-18',
    verificato_il: '2031-05-12',
    proroghe:
      index % EXTENDED === 0
        ? [
            {
              nuova_scadenza: dayAfter(deadline, 45),
              decisa_il: '2031-02-20',
              motivo: say(10),
            },
          ]
        : [],
  };
}

/** Sentences of a source's words, always the same ones: measures must be of the same content. */
function speaker(commitments: readonly Entry<'impegni'>[]): Say {
  const words = commitments.flatMap(({ data }) =>
    [data.titolo, data.criterio_di_verifica, data.in_breve].flatMap(
      (text) => text?.match(/[\p{L}’]{2,}/gu) ?? [],
    ),
  );
  let state = 1;
  const next = () => {
    // Numerical Recipes' linear congruential generator: enough to choose words.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[state % words.length] ?? '';
  };
  return (number) => {
    const sentence = Array.from({ length: number }, next).join(' ').toLowerCase();
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  };
}

/** As the CMS makes the name of a file of a title. */
function nameOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function writer(target: string) {
  return (collection: CollectionName, id: string, data: object): void => {
    const { fields, extension } = collections[collection];
    const folder = join(target, collection);
    mkdirSync(folder, { recursive: true });
    const text = serialiseFile(fields, { data: { ...data }, body: '' }, extension);
    writeFileSync(join(folder, `${id}.${extension}`), text);
  };
}
