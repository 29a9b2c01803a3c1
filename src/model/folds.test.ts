import { describe, expect, it } from 'vitest';
import { localAccess } from './cms-access.ts';
import { cmsConfig } from './cms-config.ts';
import type { CmsField, CmsFolder } from './cms-types.ts';
import { uses } from './collection.ts';
import type { Fields } from './field.ts';
import { group, list, optional, text } from './fields/index.ts';
import { foldFields, foldName, folded, unfoldFields } from './folds.ts';
import { collectionNames, collections, singletonNames, singletons } from './registry.ts';

const fields = {
  titolo: text('Titolo'),
  ...folded('Altri dati, più rari', { nota: optional(text('Nota')) }),
  dentro: group('Dentro', {
    uno: text('Uno'),
    ...folded('Altro', { due: optional(text('Due')) }),
  }),
  voci: list('Voci', group('Voce', { ...folded('Altro', { tre: optional(text('Tre')) }) }), {
    one: 'voce',
  }),
  ...folded('Altri dati, più rari', { coda: optional(text('Coda')) }),
};

const file = {
  titolo: 'T',
  nota: 'N',
  dentro: { uno: '1', due: '2' },
  voci: [{ tre: '3' }, {}],
  coda: 'C',
};

describe('folded fields', () => {
  it('are inside their heading in the form, and where they were in the file', () => {
    const form = foldFields(fields, file);
    expect(form).toEqual({
      titolo: 'T',
      piega_altri_dati_piu_rari: { nota: 'N', coda: 'C' },
      dentro: { uno: '1', piega_altro: { due: '2' } },
      voci: [{ piega_altro: { tre: '3' } }, {}],
    });
    expect(unfoldFields(fields, form)).toEqual(file);
  });

  it('keep what the model does not know, and forget an empty heading', () => {
    expect(unfoldFields(fields, { ignoto: 1, piega_altri_dati_piu_rari: null })).toEqual({
      ignoto: 1,
    });
  });
});

const definitions: [name: string, fields: Fields][] = [
  ...collectionNames.map((name): [string, Fields] => [name, collections[name].fields]),
  ...singletonNames.map((name): [string, Fields] => [name, singletons[name].fields]),
];

describe.for(definitions)('the folds of %s', ([, all]) => {
  it('hold no field that must be filled, and no heading is a field', () => {
    const check = (inside: Fields) => {
      for (const [name, { fold, optional: free, shape }] of Object.entries(inside)) {
        if (fold !== undefined) expect(free, name).toBe(true);
        expect(Object.keys(inside)).not.toContain(fold && foldName(fold));
        if (shape.kind === 'object') check(shape.fields);
        if (shape.kind === 'list' && shape.item.shape.kind === 'object') {
          check(shape.item.shape.fields);
        }
      }
    };
    check(all);
  });
});

const MOST_OPEN = 10;

/** The fields that stand open where some others do: groups and lists that are closed do not count. */
function open(inside: readonly CmsField[]): string[] {
  return inside.flatMap((field) => {
    if (field.widget === 'hidden' || field.widget === 'list') return [];
    if (field.fields === undefined) return [field.name];
    return field['collapsed'] === true ? [] : open(field.fields);
  });
}

function forms(where: string, inside: readonly CmsField[]): [where: string, open: string[]][] {
  return [
    [where, open(inside)],
    ...inside.flatMap(({ name, fields: children }) =>
      children === undefined ? [] : forms(`${where} › ${name}`, children),
    ),
  ];
}

describe('the forms', () => {
  const config = cmsConfig({
    access: localAccess({ commits: false, review: false }),
    contentFolder: 'content',
  });

  it('show at most ten open fields, at first and when a group is opened', () => {
    const all = config.collections.flatMap((collection) =>
      'fields' in collection
        ? forms(collection.name, collection.fields)
        : collection.files.flatMap((file) => forms(file.name, file.fields)),
    );
    expect(all.filter(([, names]) => names.length > MOST_OPEN)).toEqual([]);
  });

  it('sort, filter and name lists by fields that are not folded', () => {
    for (const folder of config.collections.filter((one): one is CmsFolder => 'fields' in one)) {
      const names = folder.fields.map(({ name }) => name);
      const used = [
        folder.identifier_field,
        ...(folder.sortable_fields ?? []).map(({ field }) => field),
        ...(folder.view_filters ?? []).map(({ field }) => field),
        ...[...(folder.summary ?? '').matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? ''),
      ];
      expect(names, folder.name).toEqual(expect.arrayContaining(used));
    }
  });

  it('come in the order of how often they are used', () => {
    const order = Object.keys(uses);
    const found = collectionNames.map((name) => order.indexOf(collections[name].use));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});
