import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { italian } from '../../admin/italian.ts';
import type { Field, Fields } from '../../model/field.ts';
import { collections } from '../../model/registry.ts';
import { guideTaskNames, type GuideTask, guideTasks } from '../../views/guide-tasks.ts';

const folder = new URL('./chapters/', import.meta.url);

/** Between « » a chapter names what one sees in the CMS, and nothing else. */
function namesIn(file: string): string[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return [...text.matchAll(/«([^»]+)»/g)].map(([, name = '']) => name);
}

function namesOf(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => [
    field.label,
    ...(field.fold === undefined ? [] : [field.fold]),
    ...namesInside(field),
  ]);
}

function namesInside({ shape }: Field): string[] {
  if (shape.kind === 'object') return namesOf(shape.fields);
  if (shape.kind === 'choice') return Object.values(shape.options);
  return shape.kind === 'list' ? [shape.item.label, ...namesInside(shape.item)] : [];
}

function phrasesOf(node: unknown): string[] {
  if (typeof node === 'string') return [node.trim()];
  return Object.values(node as Record<string, unknown>).flatMap(phrasesOf);
}

/** What one sees while at a task: the CMS, its list of forms, and the forms of the task. */
function onScreen(task: GuideTask): Set<string> {
  return new Set([
    ...phrasesOf(italian),
    ...Object.values(collections).map(({ label }) => label),
    ...guideTasks[task].forms.flatMap((name) => [
      `Aggiungi: ${collections[name].labelSingular}`,
      ...namesOf(collections[name].fields),
    ]),
  ]);
}

it('has a text for each task', () => {
  const texts = readdirSync(folder).map((file) => file.replace('.mdx', ''));
  expect(texts.toSorted()).toEqual(guideTaskNames.toSorted());
});

it.each(guideTaskNames)('names in «%s» only what is on the screen', (task) => {
  const seen = onScreen(task);
  expect(namesIn(`${task}.mdx`).filter((name) => !seen.has(name))).toEqual([]);
});
