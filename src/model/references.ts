import { isPlainObject } from './absent.ts';
import type { Field, Fields, RelationTarget } from './field.ts';

/** One relation written in an entry. */
export interface Reference {
  path: (string | number)[];
  label: string;
  to: RelationTarget;
  id: string;
}

/** Every field value of an entry with its definition, depth first, in the order of the definition. */
export function* walk(
  fields: Fields,
  data: unknown,
  path: (string | number)[] = [],
): Generator<{ field: Field; value: unknown; path: (string | number)[] }> {
  if (!isPlainObject(data)) return;
  for (const [key, field] of Object.entries(fields)) {
    const value = data[key];
    if (value !== undefined) yield* walkValue(field, value, [...path, key]);
  }
}

function* walkValue(
  field: Field,
  value: unknown,
  path: (string | number)[],
): Generator<{ field: Field; value: unknown; path: (string | number)[] }> {
  yield { field, value, path };
  const { shape } = field;
  if (shape.kind === 'object') yield* walk(shape.fields, value, path);
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* walkValue(shape.item, item, [...path, index]);
    }
  }
}

/** Every relation written in an entry, in order. */
export function referencesIn(fields: Fields, data: unknown): Reference[] {
  const references: Reference[] = [];
  for (const { field, value, path } of walk(fields, data)) {
    if (field.shape.kind !== 'relation') continue;
    const { to } = field.shape;
    const ids = Array.isArray(value) ? value : [value];
    ids.forEach((id, index) => {
      if (typeof id !== 'string') return;
      references.push({
        path: Array.isArray(value) ? [...path, index] : path,
        label: field.label,
        to,
        id,
      });
    });
  }
  return references;
}
