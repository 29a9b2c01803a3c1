import { cmsAccess } from '../model/cms-access.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cmsConfig } from '../model/cms-config.ts';
import type { CmsConfig, CmsField } from '../model/cms-types.ts';
import { decapCheck } from './cms/decap-check.ts';

const config = cmsConfig({
  access: cmsAccess({ profile: 'netlify' }, { branch: 'main', review: false }),
  siteUrl: 'https://esempio.it',
  contentFolder: 'content',
});

function widgetsIn(fields: readonly CmsField[]): string[] {
  return fields.flatMap(({ widget, fields: children = [], field }) => [
    widget,
    ...widgetsIn(field === undefined ? children : [field]),
  ]);
}

function fieldsOf({ collections }: CmsConfig): CmsField[] {
  return collections.flatMap((collection) =>
    'fields' in collection ? collection.fields : collection.files.flatMap(({ fields }) => fields),
  );
}

let check: Awaited<ReturnType<typeof decapCheck>>;

beforeAll(async () => {
  check = await decapCheck([...new Set(widgetsIn(fieldsOf(config)))]);
}, 60_000);
afterAll(() => check.close());

describe('the configuration from the model', () => {
  test('passes Decap’s own check', () => {
    check.check(config);
  });

  test('would not pass with a mistake', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => check.check({ ...config, collections: [] })).toThrow();
    expect(() => check.check({ ...config, slug: { encoding: 'x' } })).toThrow();
    quiet.mockRestore();
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});
