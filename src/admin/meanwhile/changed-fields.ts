import type { Field } from '../../model/field.ts';
import { parseFile, UnreadableFile } from '../../model/format.ts';
import type { ChangedField } from '../../text/meanwhile.ts';
import type { definitionOf } from '../entry-check.ts';

type Definition = ReturnType<typeof definitionOf>;

/** The fields in which one version of an entry's file differs from another, in the form's order. */
export function changedFields(
  { fields, body }: Definition,
  extension: 'md' | 'yml',
  before: string,
  after: string,
): ChangedField[] {
  const [old, now] = [contentOf(before, extension), contentOf(after, extension)];
  if (old === undefined || now === undefined) return [];
  const all: Record<string, Field> = { ...fields, ...(body !== undefined && { body }) };
  return Object.entries(all)
    .filter(([name]) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map(([name, field]) => {
      const words = wordsOf(field, now[name]);
      return { label: field.label, ...(words !== undefined && { now: words }) };
    });
}

function contentOf(text: string, extension: 'md' | 'yml'): Record<string, unknown> | undefined {
  try {
    const { data, body } = parseFile(text, extension);
    return { ...(data as object), body };
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

function wordsOf({ shape }: Field, value: unknown): string | undefined {
  if (value === undefined) return '';
  if (shape.kind === 'choice' && typeof value === 'string') return shape.options[value] ?? value;
  return shape.kind === 'value' ? String(value) : undefined;
}
