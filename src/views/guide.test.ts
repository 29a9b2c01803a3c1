import { expect, it } from 'vitest';
import { collections } from '../model/registry.ts';
import { graphOf } from '../tests/content-builder.ts';
import { guideForms, guideFormPage, type GuideField, guidePage } from './guide.ts';

const graph = graphOf({});

function labels(fields: readonly GuideField[]): string[] {
  return fields.flatMap(({ label, fields: inside }) => [label, ...labels(inside)]);
}

it('has a page for every form, and leads to each from one list', () => {
  const { groups } = guidePage(graph);
  const listed = groups.flatMap(({ forms }) => forms.map(({ href }) => href));
  expect(listed.toSorted()).toEqual(
    guideForms.map((name) => `/redazione/schede/${name}/`).toSorted(),
  );
});

it.each(guideForms)('tells every field of «%s», the open ones first', (name) => {
  const { parts } = guideFormPage(graph, name);
  expect(parts[0]?.heading).toBeUndefined();
  expect(parts[0]?.fields).not.toEqual([]);
  const told = parts.flatMap(({ fields }) => labels(fields));
  const asked = Object.values(collections[name].fields).map(({ label }) => label);
  expect(told).toEqual(expect.arrayContaining(asked));
});

it('says what a field takes, whether it must be there, and what is inside it', () => {
  const [open] = guideFormPage(graph, 'luoghi').parts;
  const field = (label: string) => open?.fields.find((told) => told.label === label);
  expect(field('Stato')).toMatchObject({
    need: 'serve',
    accepts: expect.stringContaining('«Citato nel percorso»') as string,
  });
  expect(field('Posizione sulla mappa')).toMatchObject({ need: 'facoltativo', accepts: undefined });
  expect(labels(field('Posizione sulla mappa')?.fields ?? [])).toContain('Latitudine');
});

it('asks nobody for what is given on saving', () => {
  const fields = guideFormPage(graph, 'sessioni').parts.flatMap((part) => part.fields);
  const find = (all: readonly GuideField[]): GuideField[] =>
    all.flatMap((field) => [field, ...find(field.fields)]);
  const given = find(fields).filter(({ label }) => label === 'Identificativo');
  expect(given.length).toBeGreaterThan(0);
  expect(given.every(({ need }) => need === 'si assegna da solo')).toBe(true);
});
