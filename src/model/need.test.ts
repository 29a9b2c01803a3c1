import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isPlainObject } from './absent.ts';
import type { Field, Fields } from './field.ts';
import { parseFile } from './format.ts';
import { type CollectionName, collectionNames, collections } from './registry.ts';
import { validate } from './validate.ts';

type Data = Record<string, unknown>;

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const entries = globSync(`{${collectionNames.join(',')}}/*.{md,yml}`, { cwd: fixture }).map(
  (file) => {
    const collection = dirname(file) as CollectionName;
    const text = readFileSync(join(fixture, file), 'utf8');
    const { data, body } = parseFile(text, collections[collection].extension);
    return { collection, data: data as Data, body };
  },
);

/** Where a form calls a field of an entry optional, and nothing else. */
function freePaths(fields: Fields, data: Data, path: readonly string[] = []): string[][] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const here = [...path, key];
    const free = field.optional && field.need === undefined && key in data ? [here] : [];
    return [...free, ...within(field, data[key], here)];
  });
}

function within({ shape }: Field, value: unknown, path: readonly string[]): string[][] {
  if (shape.kind === 'object' && isPlainObject(value)) return freePaths(shape.fields, value, path);
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => within(shape.item, item, [...path, String(index)]));
  }
  return [];
}

function without(data: Data, path: readonly string[]): Data {
  const copy = structuredClone(data);
  const last = path.at(-1) ?? '';
  const around = path.slice(0, -1).reduce<Data>((inside, step) => inside[step] as Data, copy);
  Reflect.deleteProperty(around, last);
  return copy;
}

it.each(collectionNames)('what a form of «%s» calls optional can be left out', (name) => {
  const definition: Parameters<typeof validate>[0] = collections[name];
  const missed = entries
    .filter(({ collection }) => collection === name)
    .flatMap(({ data, body }) =>
      freePaths(definition.fields, data).flatMap((path) => {
        const { explanations } = validate(definition, without(data, path), body);
        return explanations.map(({ field, message }) => `${path.join('.')} → ${field}: ${message}`);
      }),
    );
  expect(new Set(missed)).toEqual(new Set());
});
