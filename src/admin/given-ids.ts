import type { Field, Fields } from '../model/field.ts';
import type { DataList, DataMap } from './decap-types.ts';

/** A list whose items get an id automatically, and where its entry keeps the last number given. */
export interface GivenIds {
  list: string[];
  counter: string[];
  /** What stands between the short code of the entry and the number, as `-d` in `s3-d2`. */
  infix: string;
}

/** Field that holds the short code with which ids begin. */
const CODE = 'sigla';

/** Whether a field is filled by itself: nobody can be asked for it. */
export function isGiven(field: Field | undefined): field is Field {
  return field?.widget.widget === 'identificativo';
}

/** The lists with automatic ids among some fields. */
export function givenIdsIn(fields: Fields, path: readonly string[] = []): GivenIds[] {
  return Object.entries(fields).flatMap(([key, { shape }]) => {
    const here = [...path, key];
    if (shape.kind === 'object') return givenIdsIn(shape.fields, here);
    if (shape.kind !== 'list' || shape.item.shape.kind !== 'object') return [];
    const id = shape.item.shape.fields['id'];
    if (!isGiven(id)) return [];
    const { infix, counter } = id.widget;
    return [{ list: here, counter: String(counter).split('.'), infix: String(infix) }];
  });
}

/** Numbers given since the page was opened, by beginning of id: they count even if thrown away. */
const given = new Map<string, number>();

function beginning(data: DataMap, { infix }: GivenIds): string | undefined {
  const code = data.get(CODE);
  return typeof code === 'string' && code !== '' ? `${code}${infix}` : undefined;
}

function numberOf(id: unknown, start: string): number {
  return typeof id === 'string' && id.startsWith(start) ? Number(id.slice(start.length)) || 0 : 0;
}

function items(data: DataMap, { list }: GivenIds): (DataMap | undefined)[] {
  return (data.getIn(list) as DataList | undefined)?.toArray() ?? [];
}

/** The last number given in an entry, here or before. */
function lastNumber(data: DataMap, rule: GivenIds, start: string): number {
  return Math.max(
    given.get(start) ?? 0,
    Number(data.getIn(rule.counter)) || 0,
    ...items(data, rule).map((item) => numberOf(item?.get('id'), start)),
  );
}

/** The id of the next item; none while the entry has no short code. */
export function nextId(data: DataMap, rule: GivenIds): string | undefined {
  const start = beginning(data, rule);
  if (start === undefined) return undefined;
  const number = lastNumber(data, rule, start) + 1;
  given.set(start, number);
  return `${start}${number}`;
}

/**
 * The data with its automatic ids, before it is saved. A new entry gets all of them, in order: if it
 * is a copy it came with those of its original, and Decap reads it back from the file. In one that
 * exists they were given as the items appeared, since Decap does not read it back.
 */
export function withGivenIds(data: DataMap, rules: readonly GivenIds[], isNew: boolean): DataMap {
  return rules.reduce((result, rule) => {
    const start = beginning(result, rule);
    const size = items(result, rule).length;
    if (start === undefined || size === 0) return result;
    if (!isNew) return result.setIn(rule.counter, lastNumber(result, rule, start));
    const numbered = items(result, rule).reduce<DataMap>(
      (entry, _, index) => entry.setIn([...rule.list, index, 'id'], `${start}${index + 1}`),
      result,
    );
    return numbered.setIn(rule.counter, size);
  }, data);
}
