import { isPlainObject } from './absent.ts';
import type { Field, Fields } from './field.ts';

/**
 * Puts optional fields under one folded heading of the form. Only the form changes: files keep their
 * keys where they are.
 */
export function folded<F extends Fields>(heading: string, fields: F): F {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...field, fold: heading }]),
  ) as unknown as F;
}

/** Name of a folded heading among the fields of the form; no field of ours begins like this. */
export function foldName(heading: string): string {
  const words = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `piega_${(words ?? []).join('_')}`;
}

type Data = Readonly<Record<string, unknown>>;

/** The data of a file as the form has it: folded fields inside their heading, at every depth. */
export function foldFields(fields: Fields, data: Data): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const field = fields[key];
    const inside = within(field, value, foldFields);
    if (field?.fold === undefined) form[key] = inside;
    else {
      const name = foldName(field.fold);
      form[name] = { ...(form[name] as Data | undefined), [key]: inside };
    }
  }
  return form;
}

/** The contrary of {@link foldFields}: the data of the form as files have it. */
export function unfoldFields(fields: Fields, form: Data): Record<string, unknown> {
  const headings = new Set(Object.values(fields).map(({ fold }) => fold && foldName(fold)));
  const flat = Object.entries(form).flatMap(([key, value]) =>
    headings.has(key)
      ? isPlainObject(value)
        ? Object.entries(value)
        : []
      : [[key, value] as const],
  );
  return Object.fromEntries(
    flat.map(([key, value]) => [key, within(fields[key], value, unfoldFields)]),
  );
}

/** The same done to the groups inside a value. */
function within(
  field: Field | undefined,
  value: unknown,
  change: (fields: Fields, data: Data) => Record<string, unknown>,
): unknown {
  const shape = field?.shape;
  if (shape?.kind === 'object' && isPlainObject(value)) return change(shape.fields, value);
  if (shape?.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => within(shape.item, item, change));
  }
  return value;
}
