import { isPlainObject } from './absent.ts';
import { isTold, meanTheSame, scalarsIn } from './alike.ts';
import type { Field, Fields } from './field.ts';
import { pairItems } from './list-pairs.ts';

/** A group of fields, or an item of a list, around a field. */
export interface Holder {
  field: Field;
  /** The item, as it is after the change; absent for a group. */
  item?: unknown;
}

/** Something that two versions of an entry say differently. */
export type Difference = {
  /** Keys from the entry to the field joined by dots, without positions: `prima.domande.testo`. */
  path: string;
  field: Field;
  /** From the outside in. */
  holders: readonly Holder[];
} & (
  | { kind: 'value'; before: unknown; after: unknown }
  /** Of a list, or of several choices or relations: what left and what came. */
  | { kind: 'members'; removed: readonly unknown[]; added: readonly unknown[] }
);

interface Around {
  path: readonly string[];
  holders: readonly Holder[];
  /** What stood under keys that the definition no longer has. */
  orphans: ReadonlySet<string>;
}

const top: Around = { path: [], holders: [], orphans: new Set() };

/**
 * What two versions of an entry say differently, in the order of its definition: meaning, not lines.
 * Both are as written, without what is absent; either may be of a time when the definition was
 * another. Nothing is told of keys that the definition does not have: they have no name, and what
 * moved from one of them to a field is no news.
 */
export function differences(fields: Fields, before: unknown, after: unknown): Difference[] {
  return inFields(fields, before, after, top);
}

function inFields(fields: Fields, before: unknown, after: unknown, around: Around): Difference[] {
  const [old, now] = [asRecord(before), asRecord(after)];
  const orphans = new Set([...around.orphans, ...orphansOf(fields, old)]);
  return Object.entries(fields)
    .filter(([, field]) => isTold(field))
    .flatMap(([key, field]) =>
      inField(field, old[key], now[key], { ...around, path: [...around.path, key], orphans }),
    );
}

function asRecord(value: unknown): Record<string, unknown> {
  return isPlainObject(value) ? value : {};
}

function orphansOf(fields: Fields, data: Record<string, unknown>): string[] {
  return scalarsIn(Object.entries(data).flatMap(([key, value]) => (key in fields ? [] : [value])));
}

function inField(field: Field, before: unknown, after: unknown, around: Around): Difference[] {
  if (meanTheSame(field, before, after)) return [];
  if (isMoved(before, after, around.orphans)) return [];
  const { shape } = field;
  const holds = (value: unknown) => value === undefined || isPlainObject(value);
  if (shape.kind === 'object' && holds(before) && holds(after)) {
    const holders = [...around.holders, { field }];
    return inFields(shape.fields, before, after, { ...around, holders });
  }
  const lists = [before ?? [], after ?? []];
  if (isOfMany(field) && lists.every(Array.isArray)) {
    return inList(field, lists[0] as unknown[], lists[1] as unknown[], around);
  }
  return [{ ...placeOf(field, around), kind: 'value', before, after }];
}

/** Whether a field only took over what an older definition kept under another key. */
function isMoved(before: unknown, after: unknown, orphans: ReadonlySet<string>): boolean {
  const now = scalarsIn(after);
  return before === undefined && now.length > 0 && now.every((scalar) => orphans.has(scalar));
}

function isOfMany({ shape }: Field): boolean {
  return shape.kind === 'list' || ('many' in shape && shape.many);
}

function inList(
  field: Field,
  before: readonly unknown[],
  after: readonly unknown[],
  around: Around,
): Difference[] {
  const { pairs, removed, added } = pairItems(field, before, after);
  const item = field.shape.kind === 'list' ? field.shape.item : undefined;
  const within =
    item === undefined
      ? []
      : pairs.flatMap((pair) => {
          const holders = [...around.holders, { field, item: pair.after }];
          const inside = { ...around, holders };
          return item.shape.kind === 'object'
            ? inFields(item.shape.fields, pair.before, pair.after, inside)
            : inField(item, pair.before, pair.after, inside);
        });
  const members: Difference[] =
    removed.length + added.length === 0
      ? []
      : [{ ...placeOf(field, around), kind: 'members', removed, added }];
  return [...members, ...within];
}

function placeOf(field: Field, { path, holders }: Around) {
  return { path: path.join('.'), field, holders };
}
