import fc, { type Arbitrary } from 'fast-check';
import type { Field, Fields } from '../../model/field.ts';
import { foldName } from '../../model/folds.ts';
import { accepts } from '../../model/validate.ts';
import { CLEARED } from './decap-values.ts';
import { TREACHEROUS_TEXTS } from './treacherous-texts.ts';

/**
 * How well a form is filled: `careful` gives each field what it asks for, as far as a field by itself
 * can know; `careless` leaves out what is required, and writes anything where one can write.
 */
export type Hand = 'careful' | 'careless';

type Form = Record<string, unknown>;

/** What a form may hold when it is saved, as Decap hands it over: folded fields in their heading. */
export function formOf(fields: Fields, hand: Hand): Arbitrary<Form> {
  const shown: Record<string, Arbitrary<unknown>> = {};
  const headings: Record<string, Record<string, Arbitrary<unknown>>> = {};
  const always: string[] = [];
  for (const [key, field] of Object.entries(fields)) {
    if (field.fold !== undefined) {
      (headings[foldName(field.fold)] ??= {})[key] = left(field, hand);
    } else if (field.optional || hand === 'careless') shown[key] = left(field, hand);
    else {
      shown[key] = filled(field, hand);
      always.push(key);
    }
  }
  for (const [name, inside] of Object.entries(headings)) {
    shown[name] = fc.oneof(fc.constant({}), fc.record(inside, { requiredKeys: [] }));
  }
  return fc.record(shown, { requiredKeys: always });
}

/** A field that was filled, or cleared; that it may not be there is for who asks. */
function left(field: Field, hand: Hand): Arbitrary<unknown> {
  const cleared = CLEARED[field.widget.widget] ?? [];
  const value = filled(field, hand);
  return cleared.length === 0
    ? value
    : fc.oneof({ arbitrary: value, weight: 3 }, fc.constantFrom(...cleared));
}

/** What somebody may write or choose in a field. */
export function filled(field: Field, hand: Hand): Arbitrary<unknown> {
  const { shape, widget } = field;
  switch (shape.kind) {
    case 'object':
      return formOf(shape.fields, hand);
    case 'list':
      return fc.array(left(shape.item, hand), {
        minLength: hand === 'careful' ? 1 : 0,
        maxLength: 3,
      });
    case 'choice':
      return several(fc.constantFrom(...Object.keys(shape.options)), shape, hand);
    case 'relation':
      return several(WORD, shape, hand);
    case 'image':
      return WORD.map((name) => `../media/${name}.jpg`);
    case 'file':
      return WORD.map((name) => `../media/${name}.pdf`);
    case 'prose':
      return written(field, TEXT, hand);
    case 'value':
      return widget.widget === 'number'
        ? numberOf(widget, hand)
        : written(field, ANSWERS[shape.type] ?? TEXT, hand);
  }
}

/** One of some answers, or a list of them; a control that takes several takes each once. */
function several(
  one: Arbitrary<string>,
  { many }: { many: boolean },
  hand: Hand,
): Arbitrary<unknown> {
  const minLength = hand === 'careful' ? 1 : 0;
  return many ? fc.uniqueArray(one, { minLength, maxLength: 4 }) : one;
}

const TEXT = fc.oneof(
  fc.constantFrom(...TREACHEROUS_TEXTS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc
    .array(fc.constantFrom(...TREACHEROUS_TEXTS), { minLength: 1, maxLength: 5 })
    .map((lines) => lines.join('\n')),
);

const WORD = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/);

const DAY = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Years that are whole for a control of the browser, and mistyped for anybody else. */
const MISTYPED_DAY = fc.constantFrom('0206-03-29', '20260-03-29', '2101-01-01');

const HOUR = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(24 * 3_600_000 - 1) })
  .map((date) => date.toISOString().slice(11, 16));

/** What a good answer is where a text is not free, by the type of its value. */
const ANSWERS: Readonly<Record<string, Arbitrary<unknown>>> = {
  data: fc.oneof({ arbitrary: DAY, weight: 5 }, MISTYPED_DAY),
  ora: HOUR,
  'sì o no': fc.boolean(),
  numero: fc.nat({ max: 99 }),
  sigla: fc.stringMatching(/^[a-z]{1,4}[0-9]{0,3}$/),
  identificativo: WORD,
  'indirizzo web': fc.webUrl({ withQueryParameters: true, withFragments: true }),
  'indirizzo e-mail': fc.emailAddress(),
  telefono: fc.stringMatching(/^\+?[0-9]{2,4}[ /.-]?[0-9]{4,8}$/),
};

/** Types whose control lets nobody write anything else. */
const PICKED = new Set(['data', 'ora', 'sì o no', 'numero']);

function written(field: Field, answer: Arbitrary<unknown>, hand: Hand): Arbitrary<unknown> {
  if (hand === 'careful') return answer.filter((value) => accepts(field, value));
  const picked = field.shape.kind === 'value' && PICKED.has(field.shape.type);
  return picked ? answer : fc.oneof(answer, TEXT);
}

/** Decap parses what is typed, and keeps it out of the bounds only if somebody is careless. */
function numberOf({ value_type: type, min, max }: Field['widget'], hand: Hand): Arbitrary<number> {
  const bounds = {
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
  const within = hand === 'careful' ? bounds : {};
  return type === 'int'
    ? fc.integer(within)
    : fc.double({ ...within, noNaN: true, noDefaultInfinity: true });
}
